import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Preparation } from '../../consultation/preparation.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import { faultsInTexts, type LetterTexts } from '../merge/letter-merge.js';
import { withoutMarks } from '../merge/shielded-values.js';
import { FaultyTemplate, TEMPLATE_PARTS } from '../merge/template-faults.js';
import { DEFAULT_TEMPLATES } from './default-templates.js';
import { LetterTemplate } from './letter-template.entity.js';
import { LetterTemplateReader } from './letter-template-reader.js';

/** A text to be saved, and the number of the version that the person began from; 0 for the product's own text. */
export interface TemplateInput {
  readonly languageForm: LanguageForm;
  readonly seenNumber: number;
  readonly texts: LetterTexts;
}

/** Saves templates. Each save is a new version, and voids a submission or an approval. */
@Injectable()
export class LetterTemplateService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly reader: ConsultationReader,
    private readonly preparation: Preparation,
    private readonly progress: ConsultationProgress,
    private readonly templates: LetterTemplateReader,
  ) {}

  /**
   * Saves a text as the next version; the newest is given back untouched when it says the same. Throws `FaultyTemplate`,
   * and `ChangedMeanwhile` when the version that was seen is no longer the newest.
   */
  async save(actor: Actor, consultationId: string, input: TemplateInput): Promise<LetterTemplate> {
    const texts = cleaned(input.texts);
    const faults = faultsInTexts(texts);
    if (TEMPLATE_PARTS.some((part) => faults[part].length > 0)) throw new FaultyTemplate(faults);
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      await this.reader.findFor(actor, consultationId, 'mayEdit', transaction);
      const latest = await this.templates.latest(consultationId, input.languageForm, transaction);
      if ((latest?.number ?? 0) !== input.seenNumber) throw new ChangedMeanwhile();
      if (latest && TEMPLATE_PARTS.every((part) => latest[part] === texts[part])) return latest;
      const consultation = await this.preparation.begin(transaction, actor, consultationId, 'letter');
      return this.insert(transaction, actor, consultation, { ...input, texts });
    });
  }

  /** Makes the product's text the first version in each language form that has none, so that what is approved is kept. */
  async adoptDefaults(
    transaction: Transaction,
    actor: Actor,
    consultation: Consultation,
    forms: readonly LanguageForm[],
  ): Promise<void> {
    const latest = await this.templates.latestOf(consultation.id, transaction);
    for (const languageForm of forms.filter((form) => !latest[form])) {
      const texts = cleaned(DEFAULT_TEMPLATES[languageForm]);
      await this.insert(transaction, actor, consultation, { languageForm, seenNumber: 0, texts });
    }
  }

  private async insert(
    transaction: Transaction,
    actor: Actor,
    consultation: Consultation,
    { languageForm, seenNumber, texts }: TemplateInput,
  ): Promise<LetterTemplate> {
    const template = transaction.create(LetterTemplate, {
      id: newId(),
      hostId: consultation.hostId,
      consultationId: consultation.id,
      languageForm,
      number: seenNumber + 1,
      ...texts,
      createdAt: this.clock.now(),
      createdById: actor.id,
      createdByName: actor.name,
    });
    await transaction.insert(LetterTemplate, template);
    await this.audit.record(transaction, actor, {
      action: 'letterTemplate.saved',
      objectType: 'letterTemplate',
      objectId: template.id,
      changes: { consultationId: consultation.id, languageForm, number: template.number, ...texts },
    });
    return template;
  }
}

/** The texts as they are kept: one kind of line break, and nothing after the last word. */
function cleaned(texts: LetterTexts): LetterTexts {
  const clean = (text: string): string => withoutMarks(text).replace(/\r\n?/g, '\n').trimEnd();
  return { subject: clean(texts.subject).trim(), emailText: clean(texts.emailText), body: clean(texts.body) };
}
