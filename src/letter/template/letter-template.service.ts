import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service.js';
import type { Consultation } from '../../consultation/consultation.entity.js';
import { ConsultationProgress } from '../../consultation/consultation-progress.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import { Preparation } from '../../consultation/preparation.service.js';
import { systemActor, type Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile } from '../../shared/errors/domain-error.js';
import type { LanguageForm } from '../../shared/language/words.js';
import { Clock } from '../../shared/time/clock.js';
import type { LetterKind } from '../letter-occasion.js';
import { faultsInTexts, hasFaults, type LetterTexts } from '../merge/letter-merge.js';
import { FaultyTemplate, TEMPLATE_PARTS } from '../merge/template-faults.js';
import { cleaned } from './cleaned-texts.js';
import { LetterTemplate } from './letter-template.entity.js';
import { LetterTemplateReader, type LatestTemplates } from './letter-template-reader.js';
import { requireWritable } from './template-window.js';

/** A text to be saved, and the number of the version that the person began from; 0 for the product's own text. */
export interface TemplateInput {
  /** The announcement unless said. */
  readonly kind?: LetterKind;
  readonly languageForm: LanguageForm;
  readonly seenNumber: number;
  readonly texts: LetterTexts;
}

/**
 * Saves templates. Each save is a new version. That of an announcement voids a submission or an approval of the hearing;
 * the other kinds are approved with their own sendings, and can be written as long as one may still go out.
 */
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
   * `ChangedMeanwhile` when the version that was seen is no longer the newest, and `ContentStands` or `LetterStands` when
   * it is too late.
   */
  async save(actor: Actor, consultationId: string, input: TemplateInput): Promise<LetterTemplate> {
    const { kind = 'announcement', languageForm, seenNumber } = input;
    const texts = cleaned(input.texts);
    const faults = faultsInTexts(texts, kind);
    if (hasFaults(faults)) throw new FaultyTemplate(faults);
    return this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      const found = await this.reader.findFor(actor, consultationId, 'mayEdit', transaction);
      const latest = await this.templates.latest(consultationId, { kind, languageForm }, transaction);
      if ((latest?.number ?? 0) !== seenNumber) throw new ChangedMeanwhile();
      if (latest && TEMPLATE_PARTS.every((part) => latest[part] === texts[part])) return latest;
      requireWritable(kind, found);
      if (kind === 'announcement') await this.preparation.begin(transaction, actor, consultationId, 'letter');
      return this.insert(transaction, actor, found, { kind, languageForm, seenNumber, texts });
    });
  }

  /** Makes the product's text the first version in each language form that has none, so that what is approved is kept. */
  async adoptDefaults(
    transaction: Transaction,
    actor: Actor,
    consultation: Pick<Consultation, 'id' | 'hostId'>,
    { kind, forms }: { readonly kind: LetterKind; readonly forms: readonly LanguageForm[] },
  ): Promise<void> {
    const latest = await this.templates.latestOf(consultation.id, kind, transaction);
    const standard = await this.templates.standardOf(consultation.id, transaction);
    for (const languageForm of forms.filter((form) => !latest[form])) {
      const texts = cleaned(standard[kind][languageForm]);
      await this.insert(transaction, actor, consultation, { kind, languageForm, seenNumber: 0, texts });
    }
  }

  /**
   * The templates that letters are made from. An announcement has been approved, which wrote each of its texts down; of
   * the other kinds the product's text is written down now where it counts, since a letter points at what it was made
   * from. Asks no policy: the sending has been approved.
   */
  async toUse(
    { consultationId, hostId }: { readonly consultationId: string; readonly hostId: string },
    { kind, forms }: { readonly kind: LetterKind; readonly forms: readonly LanguageForm[] },
  ): Promise<LatestTemplates> {
    const latest = await this.templates.latestOf(consultationId, kind);
    if (kind === 'announcement' || forms.every((form) => latest[form])) return latest;
    await this.database.write(async (transaction) => {
      await this.progress.lock(transaction, consultationId);
      await this.adoptDefaults(transaction, systemActor(hostId), { id: consultationId, hostId }, { kind, forms });
    });
    return this.templates.latestOf(consultationId, kind);
  }

  private async insert(
    transaction: Transaction,
    actor: Actor,
    consultation: Pick<Consultation, 'id' | 'hostId'>,
    { kind, languageForm, seenNumber, texts }: Required<TemplateInput>,
  ): Promise<LetterTemplate> {
    const template = transaction.create(LetterTemplate, {
      id: newId(),
      hostId: consultation.hostId,
      consultationId: consultation.id,
      kind,
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
      changes: { consultationId: consultation.id, kind, languageForm, number: template.number, ...texts },
    });
    return template;
  }
}
