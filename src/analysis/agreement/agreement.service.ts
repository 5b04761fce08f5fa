import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { ConsultationReader } from '../../consultation/consultation-reader.js';
import type { Actor, PersonActor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import { AnalysisAccess } from '../analysis-access.js';
import { Tag } from '../codebook/tag.entity.js';
import { insertInHundreds } from '../insert-in-hundreds.js';
import { PlaceCatalogue } from '../placement/place-catalogue.js';
import { WorkPeople } from '../work/work-people.js';
import { CodedByOthers, CodingIsFinished, NotAllCoded, NothingToCode, TwoCodersNeeded } from './agreement.errors.js';
import { Coding, CodingSample, SampleCoder, SamplePassage } from './coding-sample.entity.js';
import { CODED_TARGETS } from './coded-places.js';
import { drawSample } from './sampling.js';

/** Which sample, in which hearing. */
export interface SampleRef {
  readonly consultationId: string;
  readonly sampleId: string;
}

/** What a coder says of a passage: keys of places, and tags; both may be empty, which says that none fits. */
export interface Codes {
  readonly places: readonly string[];
  readonly tagIds: readonly string[];
}

/** The most comments that a sample can have: two people are to manage all of them. */
export const MOST_IN_SAMPLE = 500;

/** Has two people code the same comments, neither seeing the other's codes until both are done. Placements are never touched. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly access: AnalysisAccess,
    private readonly hearings: ConsultationReader,
    private readonly people: WorkPeople,
  ) {}

  /** Draws a sample for two people; `TwoCodersNeeded` for the same one twice, `NothingToCode` where there are no comments. */
  async draw(
    actor: Actor,
    consultationId: string,
    { coderIds, size }: { readonly coderIds: readonly string[]; readonly size: number },
  ): Promise<CodingSample> {
    return this.database.write(async (transaction) => {
      await this.access.toWork(actor, consultationId, transaction);
      const [firstId = '', secondId = ''] = coderIds;
      if (firstId === secondId) throw new TwoCodersNeeded();
      const id = newId();
      const wanted = Math.min(MOST_IN_SAMPLE, Math.max(1, Math.floor(size)));
      const passages = await drawSample(transaction, consultationId, { sampleId: id, size: wanted });
      if (passages.length === 0) throw new NothingToCode();
      const at = this.clock.now();
      const said = { id, consultationId, size: passages.length, createdAt: at, createdByName: actor.name };
      const sample = transaction.create(CodingSample, said);
      await transaction.insert(CodingSample, sample);
      await insertInHundreds(transaction, SamplePassage, passages);
      for (const [index, personId] of [firstId, secondId].entries()) {
        const { name: personName } = await this.people.one(transaction, consultationId, personId);
        const coder = { id: newId(), sampleId: id, personId, personName, position: index + 1, doneAt: null };
        await transaction.insert(SampleCoder, transaction.create(SampleCoder, coder));
      }
      await this.record(transaction, actor, 'drawn', { sampleId: id, changes: { coderIds, size: sample.size } });
      return sample;
    });
  }

  /** Codes a passage, or codes it anew. A place or tag that the hearing does not have is `NotFound`. */
  async code(actor: PersonActor, ref: SampleRef, position: number, codes: Codes): Promise<void> {
    await this.database.write(async (transaction) => {
      await this.takeCoder(transaction, actor, ref);
      const passage = await transaction.findOneBy(SamplePassage, { sampleId: ref.sampleId, position });
      if (!passage) throw new NotFound('passage');
      const { places, tagIds } = await this.known(transaction, ref.consultationId, codes);
      const key = { passageId: passage.id, personId: actor.id };
      await transaction.delete(Coding, key);
      const coding = { ...key, id: newId(), places, tagIds, savedAt: this.clock.now() };
      await transaction.insert(Coding, transaction.create(Coding, coding));
      await this.record(transaction, actor, 'coded', { sampleId: ref.sampleId, changes: { position, places, tagIds } });
    });
  }

  /** Says that one has coded everything; from then on the codes stand. `NotAllCoded` while a passage is left. */
  async finish(actor: PersonActor, ref: SampleRef): Promise<void> {
    await this.database.write(async (transaction) => {
      const coder = await this.takeCoder(transaction, actor, ref);
      const passages = await transaction.findBy(SamplePassage, { sampleId: ref.sampleId });
      const ids = passages.map(({ id }) => id);
      const coded = await transaction.countBy(Coding, { passageId: In(ids), personId: actor.id });
      if (coded < passages.length) throw new NotAllCoded();
      coder.finish(this.clock.now());
      await transaction.update(SampleCoder, { id: coder.id }, { doneAt: coder.doneAt });
      await this.record(transaction, actor, 'finished', { sampleId: ref.sampleId, changes: {} });
    });
  }

  /** The actor as one who codes the sample and is not done; locked, so that nobody codes on after being done. */
  private async takeCoder(transaction: Transaction, actor: PersonActor, ref: SampleRef): Promise<SampleCoder> {
    const { consultationId, sampleId } = ref;
    await this.access.toWork(actor, consultationId, transaction);
    if (!(await transaction.existsBy(CodingSample, { id: sampleId, consultationId }))) throw new NotFound('sample');
    await transaction.query('UPDATE "sample_coder" SET "position" = "position" WHERE "sampleId" = $1', [sampleId]);
    const coder = await transaction.findOneBy(SampleCoder, { sampleId, personId: actor.id });
    if (!coder) throw new CodedByOthers();
    if (coder.isDone) throw new CodingIsFinished();
    return coder;
  }

  private async known(transaction: Transaction, consultationId: string, codes: Codes): Promise<Codes> {
    const catalogue = new PlaceCatalogue(await this.hearings.outline(consultationId, transaction));
    const [places, tagIds] = [[...new Set(codes.places)].sort(), [...new Set(codes.tagIds)].sort()];
    const unknown = places.filter((key) => !CODED_TARGETS.some((target) => target === catalogue.find(key)?.target));
    if (unknown.length > 0) throw new NotFound('place');
    const tags = tagIds.length === 0 ? 0 : await transaction.countBy(Tag, { id: In(tagIds), consultationId });
    if (tags !== tagIds.length) throw new NotFound('tag');
    return { places, tagIds };
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    deed: string,
    { sampleId, changes }: { readonly sampleId: string; readonly changes: Readonly<Record<string, unknown>> },
  ): Promise<void> {
    const object = { objectType: 'codingSample', objectId: sampleId };
    await this.audit.record(transaction, actor, { action: `codingSample.${deed}`, ...object, changes });
  }
}
