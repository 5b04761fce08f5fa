import { Injectable } from '@nestjs/common';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { PersonActor } from '../../identity/access/actor.js';
import type { Language } from '../../shared/language/words.js';
import { typedText, type Typed } from '../../shared/web/form.js';
import { Enclosures } from '../enclosure/enclosures.js';
import type { ShownOrder } from '../letter-order.js';
import { LetterRecipients, type FoundRecipient } from '../letter-recipients.js';
import { faultsInTexts, hasFaults } from '../merge/letter-merge.js';
import { exampleOrder } from '../preview/example-order.js';
import { PreviewService, type AskedLetter, type PreviewedLetter } from '../preview/preview.service.js';
import { cleaned } from './cleaned-texts.js';
import { LetterTemplateReader, type TextOf } from './letter-template-reader.js';
import { textsIn } from './letter-template.form.js';
import { LetterTemplatePage, type TemplateFormContent } from './letter-template.page.js';

/** Lays out the page where a letter is written: what is typed, and beside it what a recipient would get. */
@Injectable()
export class LetterDesk {
  constructor(
    private readonly reader: ConsultationReader,
    private readonly templates: LetterTemplateReader,
    private readonly recipients: LetterRecipients,
    private readonly enclosures: Enclosures,
    private readonly previews: PreviewService,
  ) {}

  /** The page, for whoever may read the hearing. */
  async page(
    language: Language,
    person: PersonActor,
    of: { readonly id: string; readonly text: TextOf },
    content: TemplateFormContent,
  ): Promise<LetterTemplatePage> {
    const consultation = await this.reader.find(person, of.id);
    const recipients = await this.recipients.countsOf(consultation);
    const shownTo = await this.recipientNamed(of, content.typed);
    const order = exampleOrder(of.text.kind, of.text.languageForm, consultation.deadlineOn);
    const asked = { invitationId: shownTo?.id ?? null, languageForm: of.text.languageForm };
    const letter = await this.letterOf(of, { ...asked, typed: cleaned(textsIn(content.typed)) }, order);
    const outline = letter?.matter.outline ?? (await this.reader.outline(of.id));
    const view = {
      consultation,
      text: of.text,
      mayEdit: await this.reader.may(person, consultation, 'mayEdit'),
      isLocked: recipients.isLocked,
      recipients: recipients.byForm,
      versions: await this.templates.versionsOf(of.id, of.text),
      enclosed: await this.enclosures.of(outline, order.occasion),
      preview: { letter, shownTo },
    };
    return new LetterTemplatePage(language, view, content);
  }

  /** The letter with the texts that are typed; null while they have faults. Nothing is kept. */
  private async letterOf(
    { id, text }: { readonly id: string; readonly text: TextOf },
    asked: Required<AskedLetter>,
    order: ShownOrder,
  ): Promise<PreviewedLetter | null> {
    return hasFaults(faultsInTexts(asked.typed, text.kind)) ? null : this.previews.letterFor(id, asked, order);
  }

  /** The first on the list whose name holds what was typed, among those who are written to in this language form. */
  private async recipientNamed(
    { id, text }: { readonly id: string; readonly text: TextOf },
    typed: Typed,
  ): Promise<FoundRecipient | null> {
    const name = typedText(typed, 'mottaker').trim();
    return name === '' ? null : this.recipients.firstNamed(id, text.languageForm, name);
  }
}
