import { Injectable } from '@nestjs/common';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { letterDocument } from '../document/letter-document.js';
import { letterFilenames } from '../document/letter-filename.js';
import type { LetterMatter, LetterRecipient } from '../letter-matter.js';
import { LetterMatterService } from '../letter-matter.service.js';
import { LetterRecipients } from '../letter-recipients.js';
import { letterTextWords } from '../letter-text.words.js';
import { LetterMerge, type MergedLetter } from '../merge/letter-merge.js';
import { letterValues } from '../merge/letter-values.js';
import { LetterTemplateReader, textsThatCount } from '../template/letter-template-reader.js';
import { recipientOf } from '../letter.service.js';

/** Whose letter is asked for: one of the invited, or an example in a language form. */
export interface AskedLetter {
  readonly invitationId: string | null;
  readonly languageForm: LanguageForm;
}

/** A letter as one recipient would get it. */
export interface PreviewedLetter {
  readonly matter: LetterMatter;
  readonly recipient: LetterRecipient;
  /** Null for the example. */
  readonly invitation: Invitation | null;
  readonly merged: MergedLetter;
  /** The version of the template; 0 for the standard text. */
  readonly templateNumber: number;
  readonly filename: string;
}

/** Shows letters before they are sent, as anybody on the list gets them. Nothing is kept, and no link is shown. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly matters: LetterMatterService,
    private readonly recipients: LetterRecipients,
    private readonly templates: LetterTemplateReader,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The letter, for whoever may read the hearing. Throws `NotFound` for a body that is not on its list. */
  async of(actor: PersonActor, consultationId: string, asked: AskedLetter): Promise<PreviewedLetter> {
    await this.reader.find(actor, consultationId);
    const matter = await this.matters.of(consultationId);
    const invitation =
      asked.invitationId === null ? null : await this.recipients.find(consultationId, asked.invitationId);
    const recipient = invitation ? recipientOf(invitation, matter) : exampleRecipient(matter, asked.languageForm);
    const latest = await this.templates.latestOf(consultationId);
    const merge = new LetterMerge(textsThatCount(latest, recipient.languageForm));
    const file = { id: invitation?.id ?? '', name: recipient.name, languageForm: recipient.languageForm };
    const names = letterFilenames(matter.outline.consultation.caseNumber, [file]);
    return {
      matter,
      recipient,
      invitation,
      merged: merge.merge(letterValues(matter, recipient)),
      templateNumber: latest[recipient.languageForm]?.number ?? 0,
      filename: names.get(file.id) ?? '',
    };
  }

  /** The letter as the PDF that would be sent today. */
  async pdf(letter: PreviewedLetter): Promise<Uint8Array> {
    const { bytes } = await this.renderer.render(letterDocument(letter.matter, letter.recipient, letter.merged));
    return bytes;
  }
}

function exampleRecipient({ outline }: LetterMatter, languageForm: LanguageForm): LetterRecipient {
  const name = letterTextWords[languageForm].sampleRecipient;
  return { name, languageForm, deadlineOn: outline.consultation.deadlineOn };
}
