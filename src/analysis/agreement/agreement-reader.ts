import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { SourceTexts } from '../text/source-texts.js';
import type { SampleRef } from './agreement.service.js';
import { CodedByOthers } from './agreement.errors.js';
import { Coding, CodingSample, SampleCoder, SamplePassage } from './coding-sample.entity.js';
import { agreementIn, tableOf, type Agreement, type CodedTwice } from './kappa.rules.js';

/** One of the two, and how far they have come. */
export interface CoderProgress {
  readonly coder: SampleCoder;
  readonly coded: number;
}

export interface SampleProgress {
  readonly sample: CodingSample;
  /** The two, in their order. */
  readonly coders: readonly CoderProgress[];
}

/** What both said of a passage on which they differ. */
export interface Difference {
  readonly position: number;
  readonly commentId: string;
  readonly text: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** What a comparison shows, once both are done; a key of a place or the id of a tag for each code that can be used. */
export interface Comparison {
  readonly places: ReadonlyMap<string, Agreement>;
  readonly tags: ReadonlyMap<string, Agreement>;
  /** At most so many are shown; see `differing` for how many there are. */
  readonly differences: readonly Difference[];
  readonly differing: number;
}

/** A passage to code, with what its coder said of it before. */
export interface PassageToCode {
  readonly position: number;
  readonly text: string;
  readonly own: Pick<Coding, 'places' | 'tagIds'> | null;
}

const MOST_SAMPLES = 50;
const MOST_DIFFERENCES = 50;

/** Reads samples, each as the one who reads may see it: nobody sees another's codes before both are done. */
@Injectable()
export class AgreementReader {
  constructor(
    private readonly database: Database,
    private readonly texts: SourceTexts,
  ) {}

  /** The newest samples of a hearing; three statements. */
  async samples(consultationId: string): Promise<readonly SampleProgress[]> {
    const samples = await this.database.reader.find(CodingSample, {
      where: { consultationId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: MOST_SAMPLES,
    });
    return this.progressOf(samples);
  }

  /** One sample; one of another hearing is `NotFound`. */
  async sample({ consultationId, sampleId }: SampleRef): Promise<SampleProgress> {
    const sample = await this.database.reader.findOneBy(CodingSample, { id: sampleId, consultationId });
    const [progress] = sample ? await this.progressOf([sample]) : [];
    if (!progress) throw new NotFound('sample');
    return progress;
  }

  /** A passage for one of the two to code, without a word of the other's; null for a number that the first uncoded one is asked for. */
  async passage({ sample, coders }: SampleProgress, personId: string, asked: number | null): Promise<PassageToCode> {
    if (!coders.some(({ coder }) => coder.personId === personId)) throw new CodedByOthers();
    const { reader } = this.database;
    const passages = await reader.find(SamplePassage, { where: { sampleId: sample.id }, order: { position: 'ASC' } });
    const own = await reader.findBy(Coding, { passageId: In(passages.map(({ id }) => id)), personId });
    const coded = new Set(own.map(({ passageId }) => passageId));
    const uncoded = passages.find(({ id }) => !coded.has(id)) ?? passages[0];
    const passage = asked === null ? uncoded : passages.find(({ position }) => position === asked);
    if (!passage) throw new NotFound('passage');
    const whole = await this.texts.textOf(reader, passage.sourceId);
    return {
      position: passage.position,
      text: whole.slice(passage.startOffset, passage.endOffset),
      own: own.find(({ passageId }) => passageId === passage.id) ?? null,
    };
  }

  /** How far the two agree on each code; null until both are done. */
  async compare(
    progress: SampleProgress,
    keys: { readonly places: readonly string[]; readonly tagIds: readonly string[] },
  ): Promise<Comparison | null> {
    const { sample, coders } = progress;
    if (!coders.every(({ coder }) => coder.isDone)) return null;
    const { reader } = this.database;
    const passages = await reader.find(SamplePassage, { where: { sampleId: sample.id }, order: { position: 'ASC' } });
    const codings = await reader.findBy(Coding, { passageId: In(passages.map(({ id }) => id)) });
    const coded = passages.map((passage) => ({ passage, ...codedTwice(passage, coders, codings) }));
    const agreementOn = (key: string): readonly [string, Agreement] => [key, agreementIn(tableOf(key, coded))];
    const differing = coded.filter(({ first, second }) => !isSame(first, second));
    return {
      places: new Map(keys.places.map(agreementOn)),
      tags: new Map(keys.tagIds.map(agreementOn)),
      differences: await this.differences(differing.slice(0, MOST_DIFFERENCES)),
      differing: differing.length,
    };
  }

  private async progressOf(samples: readonly CodingSample[]): Promise<readonly SampleProgress[]> {
    const ids = samples.map(({ id }) => id);
    if (ids.length === 0) return [];
    const { reader } = this.database;
    const coders = await reader.find(SampleCoder, { where: { sampleId: In(ids) }, order: { position: 'ASC' } });
    const counts = await reader.query<{ sampleId: string; personId: string; coded: string | number }[]>(
      `SELECT p."sampleId", c."personId", COUNT(*) AS "coded" FROM "coding" c JOIN "sample_passage" p ON p."id" = c."passageId"
       WHERE p."sampleId" IN (${ids.map((_, index) => `$${String(index + 1)}`).join(', ')}) GROUP BY p."sampleId", c."personId"`,
      ids,
    );
    const codedBy = ({ sampleId, personId }: SampleCoder): number =>
      Number(counts.find((row) => row.sampleId === sampleId && row.personId === personId)?.coded ?? 0);
    return samples.map((sample) => ({
      sample,
      coders: coders
        .filter(({ sampleId }) => sampleId === sample.id)
        .map((coder) => ({ coder, coded: codedBy(coder) })),
    }));
  }

  private async differences(
    coded: readonly ({ readonly passage: SamplePassage } & CodedTwice)[],
  ): Promise<readonly Difference[]> {
    const sources = [...new Set(coded.map(({ passage }) => passage.sourceId))];
    const texts = await this.texts.textsOf(this.database.reader, sources);
    return coded.map(({ passage, first, second }) => ({
      position: passage.position,
      commentId: passage.commentId,
      text: (texts.get(passage.sourceId) ?? '').slice(passage.startOffset, passage.endOffset),
      first: [...first],
      second: [...second],
    }));
  }
}

function codedTwice(passage: SamplePassage, coders: readonly CoderProgress[], codings: readonly Coding[]): CodedTwice {
  const by = (index: number): ReadonlySet<string> => {
    const personId = coders[index]?.coder.personId;
    const coding = codings.find((one) => one.passageId === passage.id && one.personId === personId);
    return new Set([...(coding?.places ?? []), ...(coding?.tagIds ?? [])]);
  };
  return { first: by(0), second: by(1) };
}

function isSame(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size === second.size && [...first].every((code) => second.has(code));
}
