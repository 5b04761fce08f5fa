import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { AuditService } from '../../../audit/audit.service.js';
import { Consultation } from '../../../consultation/consultation.entity.js';
import type { PersonActor } from '../../../identity/access/actor.js';
import { Database, type Reader, type Transaction } from '../../../shared/database/database.js';
import { newId } from '../../../shared/database/id.js';
import { NotAllowed, NotFound } from '../../../shared/errors/domain-error.js';
import { FileStore } from '../../../shared/files/file-store.js';
import { Clock } from '../../../shared/time/clock.js';
import { SummaryTemplate } from './summary-template.entity.js';
import { summaryTemplatePolicy } from './summary-template.policy.js';
import { checkTemplate, type TemplateVerdict } from './template-check.js';

/** A file that is to become a template. */
export interface NewTemplate {
  readonly name: string;
  readonly filename: string;
  readonly path: string;
}

export type TakenTemplate =
  { readonly ok: true; readonly template: SummaryTemplate } | Exclude<TemplateVerdict, { readonly ok: true }>;

/** The templates for summaries of the host where the person works. For its administrator only. */
@Injectable()
export class SummaryTemplates {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly files: FileStore,
  ) {}

  /** The file that a hearing's summary is written into: its host's default; null where it has none. */
  async defaultOf(consultationId: string): Promise<string | null> {
    const { reader } = this.database;
    const { hostId } = await reader.findOneByOrFail(Consultation, { id: consultationId });
    return (await this.inUse(hostId))?.sha256 ?? null;
  }

  /** The default of a host; null where summaries have the look of ours. */
  async inUse(hostId: string): Promise<SummaryTemplate | null> {
    const [newest] = await this.database.reader
      .createQueryBuilder(SummaryTemplate, 't')
      .where('t.hostId = :hostId AND t.chosenAt IS NOT NULL', { hostId })
      .orderBy('t.chosenAt', 'DESC')
      .addOrderBy('t.id', 'DESC')
      .limit(1)
      .getMany();
    return newest ?? null;
  }

  /** The host's templates, the newest first; the last fifty, since old ones stay. Throws `NotAllowed`. */
  async all(actor: PersonActor): Promise<readonly SummaryTemplate[]> {
    this.requireAdministrator(actor);
    const order = { createdAt: 'DESC', id: 'DESC' } as const;
    return this.database.reader.find(SummaryTemplate, { where: { hostId: actor.hostId }, order, take: 50 });
  }

  /** Throws `NotAllowed` for everyone but the administrator of the host. */
  requireAdministrator(actor: PersonActor): void {
    if (!summaryTemplatePolicy.mayChange(actor, actor.hostId)) throw new NotAllowed('summaryTemplate.mayChange');
  }

  /** One template of the host; `NotFound` for another's. */
  async find(actor: PersonActor, id: string, via: Reader = this.database.reader): Promise<SummaryTemplate> {
    this.requireAdministrator(actor);
    const template = await via.findOneBy(SummaryTemplate, { id, hostId: actor.hostId });
    if (!template) throw new NotFound('summaryTemplate');
    return template;
  }

  /** Takes in a template that has no faults, and makes it the default; or says what is wrong with it, and keeps nothing. */
  async take(actor: PersonActor, { name, filename, path }: NewTemplate): Promise<TakenTemplate> {
    this.requireAdministrator(actor);
    const verdict = await checkTemplate(path);
    if (!verdict.ok) return verdict;
    const kept = await this.files.keepStream(createReadStream(path));
    const template = await this.database.write(async (transaction) => {
      const at = this.clock.now();
      const row = transaction.create(SummaryTemplate, {
        id: newId(),
        hostId: actor.hostId,
        name,
        filename,
        ...kept,
        chosenAt: at,
        createdAt: at,
        createdById: actor.id,
        createdByName: actor.name,
      });
      await transaction.insert(SummaryTemplate, row);
      await this.record(transaction, actor, row, 'summaryTemplate.taken');
      return row;
    });
    return { ok: true, template };
  }

  /** Makes a template the default again. Refuses with `TemplateInUse`. */
  takeIntoUse(actor: PersonActor, id: string): Promise<SummaryTemplate> {
    return this.change(actor, id, 'summaryTemplate.takenIntoUse', (template) => template.takeIntoUse(this.clock.now()));
  }

  /** Summaries have the template before it from now on, or the look of ours. Refuses with `TemplateNotInUse`. */
  takeOutOfUse(actor: PersonActor, id: string): Promise<SummaryTemplate> {
    return this.change(actor, id, 'summaryTemplate.takenOutOfUse', (template) => template.takeOutOfUse());
  }

  private change(
    actor: PersonActor,
    id: string,
    action: string,
    verb: (template: SummaryTemplate) => void,
  ): Promise<SummaryTemplate> {
    return this.database.write(async (transaction) => {
      const template = await this.find(actor, id, transaction);
      verb(template);
      await transaction.save(SummaryTemplate, template);
      await this.record(transaction, actor, template, action);
      return template;
    });
  }

  private async record(
    transaction: Transaction,
    actor: PersonActor,
    { id, sha256 }: SummaryTemplate,
    action: string,
  ): Promise<void> {
    await this.audit.record(transaction, actor, {
      action,
      objectType: 'summaryTemplate',
      objectId: id,
      changes: { sha256 },
    });
  }
}
