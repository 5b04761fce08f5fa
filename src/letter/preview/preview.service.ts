import type { ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Injectable } from '@nestjs/common';
import { Invitation } from '../../consultation/invitation/invitation.entity.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { NewAttachment } from '../../delivery/message/new-message.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { PdfRenderer } from '../../shared/documents/pdf/pdf-renderer.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Enclosures } from '../enclosure/enclosures.js';
import { letterDocument } from '../document/letter-document.js';
import { letterFilenames } from '../document/letter-filename.js';
import type { LetterMatter, LetterRecipient } from '../letter-matter.js';
import { LetterMatterService } from '../letter-matter.service.js';
import { LetterRecipients } from '../letter-recipients.js';
import { letterTextWords } from '../letter-text.words.js';
import type { LetterKind } from '../letter-occasion.js';
import { shownAnnouncement, type ShownOrder } from '../letter-order.js';
import { LetterMerge, type LetterTexts, type MergedLetter } from '../merge/letter-merge.js';
import { letterValues } from '../merge/letter-values.js';
import { standardTextsOf } from '../template/default-templates.js';
import { LetterTemplateReader, textsThatCount } from '../template/letter-template-reader.js';
import { recipientOf } from '../letter.service.js';
import { exampleOrder } from './example-order.js';

/** Whose letter is asked for: one of the invited, or an example in a language form. */
export interface AskedLetter {
  readonly invitationId: string | null;
  readonly languageForm: LanguageForm;
  /** What somebody is writing, instead of what is saved. */
  readonly typed?: LetterTexts;
}

/** A letter as one recipient would get it. */
export interface PreviewedLetter {
  readonly kind: LetterKind;
  readonly matter: LetterMatter;
  readonly recipient: LetterRecipient;
  /** Null for the example. */
  readonly invitation: Invitation | null;
  readonly merged: MergedLetter;
  /** The version of the template; 0 for the standard text. */
  readonly templateNumber: number;
  readonly filename: string;
  /** The drafts and papers that go along as files; none where links stand. */
  readonly papers: readonly NewAttachment[];
}

/** Shows letters before they are sent, as anybody on the list gets them. Nothing is kept, and no link is shown. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly matters: LetterMatterService,
    private readonly recipients: LetterRecipients,
    private readonly templates: LetterTemplateReader,
    private readonly enclosures: Enclosures,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The letter, for whoever may read the hearing. Throws `NotFound` for a body that is not on its list. */
  async of(
    actor: PersonActor,
    consultationId: string,
    asked: AskedLetter,
    order: ShownOrder = shownAnnouncement,
  ): Promise<PreviewedLetter> {
    await this.reader.find(actor, consultationId);
    return this.letterFor(consultationId, asked, order);
  }

  /** The letter of a kind as it would be for some invented occasion; the announcement as it is. */
  async example(
    actor: PersonActor,
    consultationId: string,
    asked: AskedLetter,
    kind: LetterKind,
  ): Promise<PreviewedLetter> {
    const { deadlineOn } = await this.reader.find(actor, consultationId);
    const { invitationId } = asked;
    const invitation = invitationId === null ? null : await this.recipients.find(consultationId, invitationId);
    const form = invitation?.languageForm ?? asked.languageForm;
    return this.letterFor(consultationId, asked, exampleOrder(kind, form, deadlineOn));
  }

  /**
   * The letter that an order would make, for the domains above, which have found the hearing already. Throws `NotFound`
   * for a body that is not on its list, and `FaultyTemplate` when what was typed has faults.
   */
  async letterFor(consultationId: string, asked: AskedLetter, order: ShownOrder): Promise<PreviewedLetter> {
    const { kind } = order.occasion;
    const matter = await this.matters.of(consultationId, order);
    const invitation =
      asked.invitationId === null ? null : await this.recipients.find(consultationId, asked.invitationId);
    const recipient = invitation ? recipientOf(invitation, matter) : exampleRecipient(matter, asked.languageForm);
    const { languageForm } = recipient;
    const latest = await this.templates.latestOf(consultationId, kind);
    const texts =
      asked.typed ?? textsThatCount(latest, { kind, languageForm }, standardTextsOf(matter.outline.consultation));
    const file = { id: invitation?.id ?? '', name: recipient.name, languageForm };
    const names = letterFilenames(matter.outline.consultation.caseNumber, [file], kind);
    return {
      kind,
      matter,
      recipient,
      invitation,
      merged: new LetterMerge(texts, kind).merge(letterValues(matter, recipient, order.occasion)),
      templateNumber: latest[languageForm]?.number ?? 0,
      filename: names.get(file.id) ?? '',
      papers: await this.filesAlong(matter.outline, order, languageForm),
    };
  }

  private async filesAlong(outline: ConsultationOutline, { occasion }: ShownOrder, form: LanguageForm) {
    return (await this.enclosures.filesByForm(outline, occasion, [form])).get(form) ?? [];
  }

  /** The letter as the PDF that would be sent today. */
  async pdf(letter: PreviewedLetter): Promise<Uint8Array> {
    const { matter, recipient, merged, kind } = letter;
    const { bytes } = await this.renderer.render(letterDocument(matter, recipient, merged, kind));
    return bytes;
  }
}

function exampleRecipient({ outline }: LetterMatter, languageForm: LanguageForm): LetterRecipient {
  const name = letterTextWords[languageForm].sampleRecipient;
  return { name, languageForm, deadlineOn: outline.consultation.deadlineOn };
}
