import { migrations } from '../../../migrations/index.js';
import { PlacementTag, Tag } from '../../../src/analysis/codebook/tag.entity.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { insertInHundreds } from '../../../src/analysis/insert-in-hundreds.js';
import { Placement } from '../../../src/analysis/placement/placement.entity.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { entities } from '../../../src/entities.js';
import { SummaryModels } from '../../../src/report/model/summary-models.service.js';
import { SummarySource } from '../../../src/report/summary-source.js';
import type { SummaryModel } from '../../../src/report/summary.model.js';
import { OnBehalf } from '../../../src/response/behalf/on-behalf.entity.js';
import { placeKey } from '../../../src/response/place.js';
import { Response } from '../../../src/response/response.entity.js';
import { Answer, ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { connect } from '../../../src/shared/database/connect.js';
import type { Database } from '../../../src/shared/database/database.js';
import { migrate } from '../../../src/shared/database/migration.js';
import { FrozenClock } from '../../../src/shared/time/clock.js';
import { analysisOn, type AnalysisParts } from '../analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../analysis/letter-read.js';
import { sqliteDatabase } from '../databases.js';
import {
  answerOf,
  bodyOf,
  commentOf,
  placementsOf,
  taggingOf,
  tagOf,
  type GeneratedBody,
  type RowPattern,
} from './generated-rows.js';

/** How much is said in a generated hearing. */
export interface HearingSize {
  readonly answers: number;
  readonly comments: number;
}

/** A hearing of bodies that answer in every way, in a database of its own. */
export interface GeneratedHearing {
  readonly database: Database;
  readonly consultationId: string;
  model(): Promise<SummaryModel>;
  remove(): Promise<void>;
}

const NOON = '2018-02-01T11:00:00Z';
const TAGS = 20;
/** Of every five that answer, one is silent. */
const SILENT_SHARE = 5;

/** Written straight to the tables, chosen by numbers: every run has the same. */
export async function generatedHearing(size: HearingSize): Promise<GeneratedHearing> {
  const place = sqliteDatabase();
  const database = await connect(place.url, entities);
  const clock = new FrozenClock(NOON);
  await migrate(database, migrations, clock.now());
  const parts = await analysisOn(database, clock);
  const letter = await letterRead(parts, 'Et svar som de andre lages etter.');
  const pattern = await patternOf(parts, letter);
  await fill(database, { pattern, letter, size, at: clock.now() });
  parts.remove();
  const consultationId = letter.hearing.consultation.id;
  const models = new SummaryModels(database, new ConsultationReader(database), new SummarySource());
  return {
    database,
    consultationId,
    model: () => models.build(consultationId, 'nb'),
    remove: async () => {
      await database.close();
      await place.remove();
    },
  };
}

async function patternOf(parts: AnalysisParts, letter: LetterRead): Promise<RowPattern> {
  const { reader } = parts.database;
  const comment = await letter.draw('Et svar');
  const ref = { consultationId: letter.hearing.consultation.id, commentId: comment.id };
  await parts.placements.place(parts.summariser, ref, [placeKey({ kind: 'consultation' })]);
  const { invitationId, responseId } = letter.version;
  return {
    invitation: await reader.findOneByOrFail(Invitation, { id: invitationId }),
    response: await reader.findOneByOrFail(Response, { id: responseId }),
    version: await reader.findOneByOrFail(ResponseVersion, { id: letter.version.id }),
    source: await reader.findOneByOrFail(TextSource, { id: letter.source.id }),
    comment: await reader.findOneByOrFail(Comment, { id: comment.id }),
    placement: await reader.findOneByOrFail(Placement, { commentId: comment.id }),
  };
}

interface Filling {
  readonly pattern: RowPattern;
  readonly letter: LetterRead;
  readonly size: HearingSize;
  readonly at: Date;
}

async function fill(database: Database, { pattern, letter, size, at }: Filling): Promise<void> {
  const { hearing } = letter;
  const count = size.answers + Math.ceil(size.answers / SILENT_SHARE);
  const bodies = [...Array(count).keys()].map((number) => bodyOf(pattern, number, size.answers));
  const silent = bodies.filter(({ kind }) => kind === 'silent');
  const answers = bodies.filter(({ kind }) => kind !== 'silent').map((body) => ({ body, ...sent(body) }));
  const speaking = answers.filter(({ body }) => body.kind === 'withRemarks');
  const comments = [...Array(size.comments).keys()].map((number) => {
    const answer = speaking[number % speaking.length];
    if (!answer) throw new Error('Nobody has remarks');
    return commentOf(pattern, number, answer);
  });
  const placements = comments.flatMap((comment, number) => placementsOf(pattern, comment, number, hearing));
  const tags = [...Array(TAGS).keys()].map((index) => tagOf(hearing.consultation.id, index + 1, at));
  await database.write(async (transaction) => {
    await insertInHundreds(
      transaction,
      Invitation,
      bodies.map(({ invitation }) => invitation),
    );
    await insertInHundreds(
      transaction,
      Response,
      answers.map(({ response }) => response),
    );
    await insertInHundreds(
      transaction,
      ResponseVersion,
      answers.map(({ version }) => version),
    );
    await insertInHundreds(
      transaction,
      OnBehalf,
      answers.flatMap(({ behind }) => behind),
    );
    await insertInHundreds(
      transaction,
      Answer,
      answers.flatMap((answer) => answer.answers),
    );
    await insertInHundreds(
      transaction,
      TextSource,
      answers.map(({ source }) => source),
    );
    await insertInHundreds(transaction, Comment, comments);
    await insertInHundreds(transaction, Placement, placements);
    await insertInHundreds(transaction, Tag, tags);
    const taggings = placements.flatMap((placement, number) => taggingOf(placement, number, tags));
    await insertInHundreds(transaction, PlacementTag, taggings);
  });

  function sent(body: GeneratedBody) {
    const endorsed = bodies[body.number - 1]?.invitation ?? pattern.invitation;
    const member = silent[body.number % Math.max(1, silent.length)]?.invitation ?? pattern.invitation;
    return answerOf(pattern, body, { endorsed, member, hearing });
  }
}
