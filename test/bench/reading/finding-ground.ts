import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../../migrations/index.js';
import { AnalysisAccess } from '../../../src/analysis/analysis-access.js';
import { Tag, PlacementTag } from '../../../src/analysis/codebook/tag.entity.js';
import { Comment } from '../../../src/analysis/comment/comment.entity.js';
import { insertInHundreds } from '../../../src/analysis/insert-in-hundreds.js';
import { CommentListReader } from '../../../src/analysis/list/comment-list.js';
import { LineFilters } from '../../../src/analysis/list/line-filter.js';
import { DECISIONS, needsReason } from '../../../src/analysis/placement/assessment.rules.js';
import { Placement, STANCES } from '../../../src/analysis/placement/placement.entity.js';
import { Block } from '../../../src/analysis/text/block.entity.js';
import { TextSource } from '../../../src/analysis/text/text-source.entity.js';
import { StepsService } from '../../../src/analysis/work/steps.service.js';
import { AuditService } from '../../../src/audit/audit.service.js';
import { ConsultationReader } from '../../../src/consultation/consultation-reader.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { entities } from '../../../src/entities.js';
import { placeKey } from '../../../src/response/place.js';
import { Response } from '../../../src/response/response.entity.js';
import { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { connect } from '../../../src/shared/database/connect.js';
import type { Database, Transaction } from '../../../src/shared/database/database.js';
import { FullText } from '../../../src/shared/database/full-text/full-text.js';
import { newId } from '../../../src/shared/database/id.js';
import { migrate } from '../../../src/shared/database/migration.js';
import { norwegianSortKey, foldForSearch } from '../../../src/shared/language/sorting.js';
import { Keyring } from '../../../src/shared/security/keyring.js';
import { FrozenClock } from '../../../src/shared/time/clock.js';
import { analysisOn, type AnalysisParts } from '../../support/analysis/analysis-on.js';
import { letterRead, type LetterRead } from '../../support/analysis/letter-read.js';
import type { TestDatabase } from '../../support/databases.js';
import { placeNameOf, textOf } from './finding-texts.js';

/** A hearing with many comments, in a database of its own. */
export interface FindingGround {
  readonly comments: number;
  readonly database: Database;
  readonly lists: CommentListReader;
  readonly consultationId: string;
  readonly drafts: readonly string[];
  readonly sections: readonly string[];
  readonly tags: readonly string[];
  /** Seconds that it took to make the lines and the full text; null when they were there before. */
  readonly seconds: number | null;
  remove(): Promise<void>;
}

const OF_ONE_BODY = 100;
const TAGS = 20;
const NOON = '2018-02-01T11:00:00Z';

/** Where a ground is: made for this run alone, or kept in a folder and used again by the next. */
export interface GroundPlace {
  readonly make: () => Promise<TestDatabase> | TestDatabase;
  readonly keptIn: string | undefined;
}

/**
 * A hearing of so many comments, a hundred of each body, written straight to the tables; lines and full text made by the
 * service itself. Chosen by the comment's number, so that every run has the same.
 */
export async function findingGround(comments: number, { make, keptIn }: GroundPlace): Promise<FindingGround> {
  if (keptIn === undefined) return freshGround(comments, await make());
  mkdirSync(keptIn, { recursive: true });
  const file = join(keptIn, `finding-${comments}.sqlite`);
  const made = { url: `sqlite:${file}`, remove: () => Promise.resolve() };
  if (existsSync(file)) return groundIn(comments, await connect(made.url, entities), made);
  // What is broken off half-way is not taken for a ground the next time.
  const half = { url: `sqlite:${file}.half`, remove: () => Promise.resolve() };
  rmSync(`${file}.half`, { force: true });
  const { seconds, remove } = await freshGround(comments, half);
  await remove();
  renameSync(`${file}.half`, file);
  return { ...(await groundIn(comments, await connect(made.url, entities), made)), seconds };
}

async function freshGround(comments: number, made: TestDatabase): Promise<FindingGround> {
  const database = await connect(made.url, entities);
  const clock = new FrozenClock(NOON);
  await migrate(database, migrations, clock.now());
  const parts = await analysisOn(database, clock);
  const letter = await letterRead(parts, 'Et svar som de andre lages etter.');
  const pattern = await patternOf(parts, letter);
  const consultationId = letter.hearing.consultation.id;
  const tags = await tagsIn(database, consultationId, clock.now());
  for (let body = 1; body * OF_ONE_BODY <= comments; body += 1) {
    await database.write((transaction) => addAnswer(transaction, { pattern, letter, tags }, body));
  }
  const begun = performance.now();
  await makeLines(parts, consultationId);
  const seconds = (performance.now() - begun) / 1000;
  if (database.dialect === 'postgres') await database.write((transaction) => transaction.query('ANALYZE'));
  parts.remove();
  return { ...(await groundIn(comments, database, made)), seconds };
}

/** The ground that is in a database. */
async function groundIn(comments: number, database: Database, made: TestDatabase): Promise<FindingGround> {
  const { reader } = database;
  const fullText = new FullText();
  const clock = new FrozenClock(NOON);
  const audit = new AuditService(clock, new Keyring('a secret of a measurement alone'));
  const access = new AnalysisAccess(database, new ConsultationReader(database));
  const steps = new StepsService(database, clock, audit, access);
  const ids = async (sql: string): Promise<readonly string[]> =>
    (await reader.query<{ id: string }[]>(sql)).map(({ id }) => id);
  const [consultationId = ''] = await ids('SELECT "consultationId" AS "id" FROM "comment_line" LIMIT 1');
  return {
    comments,
    database,
    lists: new CommentListReader(database, fullText, new LineFilters(database, steps)),
    consultationId,
    drafts: await ids('SELECT "id" FROM "draft" ORDER BY "position"'),
    sections: await ids(
      'SELECT s."id" FROM "section" s JOIN "draft" d ON d."id" = s."draftId" ORDER BY d."position", s."position"',
    ),
    tags: await ids('SELECT "id" FROM "tag" ORDER BY "position"'),
    seconds: null,
    remove: async () => {
      await database.close();
      await made.remove();
    },
  };
}

async function makeLines({ database, lines }: AnalysisParts, consultationId: string): Promise<void> {
  let afterId: string | null = '';
  while (afterId !== null) {
    const after: string = afterId;
    afterId = await database.write((transaction) => lines.refreshAfter(transaction, consultationId, after));
  }
}

/** One row of each table, which the others are copies of. */
interface Pattern {
  readonly invitation: Invitation;
  readonly response: Response;
  readonly version: ResponseVersion;
  readonly source: TextSource;
  readonly comment: Comment;
  readonly placement: Placement;
}

async function patternOf(parts: AnalysisParts, letter: LetterRead): Promise<Pattern> {
  const { reader } = parts.database;
  const comment = await letter.draw('Et svar');
  const place = placeKey({ kind: 'consultation' });
  const ref = { consultationId: letter.hearing.consultation.id, commentId: comment.id };
  await parts.placements.place(parts.summariser, ref, [place]);
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

async function tagsIn(database: Database, consultationId: string, createdAt: Date): Promise<readonly Tag[]> {
  const tags = [...Array(TAGS).keys()].map((index) =>
    Object.assign(new Tag(), {
      id: newId(),
      consultationId,
      parentId: null,
      name: `Tema ${index + 1}`,
      definition: 'Til måling.',
      example: '',
      defaultText: '',
      assigneeId: null,
      mergedIntoId: null,
      splitFromId: null,
      position: index + 1,
      version: 1,
      createdAt,
      retiredAt: null,
    }),
  );
  await database.write((transaction) => insertInHundreds(transaction, Tag, tags));
  return tags;
}

interface Around {
  readonly pattern: Pattern;
  readonly letter: LetterRead;
  readonly tags: readonly Tag[];
}

/** One body's answer: a text of a hundred paragraphs, each a comment. */
async function addAnswer(transaction: Transaction, around: Around, body: number): Promise<void> {
  const { pattern } = around;
  const name = `${placeNameOf(body)} kommune ${body}`;
  const [invitationId, responseId, versionId, sourceId] = [newId(), newId(), newId(), newId()];
  await transaction.insert(Invitation, {
    ...pattern.invitation,
    id: invitationId,
    addressedName: name,
    sortKey: norwegianSortKey(name),
    searchText: foldForSearch(name),
  });
  await transaction.insert(Response, { ...pattern.response, id: responseId, invitationId });
  const numbers = { receiptNumber: `bench-${body}`, formKey: versionId };
  await transaction.insert(ResponseVersion, {
    ...pattern.version,
    id: versionId,
    responseId,
    invitationId,
    ...numbers,
  });
  await transaction.insert(TextSource, { ...pattern.source, id: sourceId, versionId });
  const numbered = [...Array(OF_ONE_BODY).keys()].map((index) => (body - 1) * OF_ONE_BODY + index);
  const comments = commentsOf(pattern, { versionId, sourceId }, numbered);
  const placements = comments.flatMap((comment, at) => placementOf(around, comment, numbered[at] ?? 0));
  await insertInHundreds(transaction, Block, comments.map(blockOf));
  await insertInHundreds(transaction, Comment, comments);
  await insertInHundreds(transaction, Placement, placements);
  await insertInHundreds(transaction, PlacementTag, tagsOf(around, placements, body));
}

function commentsOf(
  pattern: Pattern,
  of: { readonly versionId: string; readonly sourceId: string },
  numbers: readonly number[],
): readonly Comment[] {
  let startOffset = 0;
  return numbers.map((number) => {
    const text = textOf(number);
    const comment = Object.assign(new Comment(), pattern.comment, of, { id: newId(), startOffset });
    Object.assign(comment, { text, searchText: foldForSearch(text), endOffset: startOffset + text.length });
    startOffset += text.length + 1;
    return comment;
  });
}

function blockOf({ sourceId, text, startOffset }: Comment, index: number): Block {
  const where = { page: null, tableNumber: null, rowNumber: null, columnNumber: null, places: null, confidence: null };
  const language = (['nb', 'nb', 'nb', 'nn'] as const)[index % 4] ?? null;
  const block = {
    id: newId(),
    sourceId,
    position: index + 2,
    kind: 'paragraph',
    level: null,
    text,
    startOffset,
  } as const;
  return Object.assign(new Block(), block, where, { language });
}

/** Nine of ten are placed, in drafts that are not equally much spoken of, and four of ten of those are decided. */
function placementOf({ pattern, letter }: Around, comment: Comment, number: number): readonly Placement[] {
  if (number % 10 === 9) return [];
  const { drafts, sections } = letter.hearing;
  const draft = drafts[number % 7 < 4 ? 0 : number % 7 < 6 ? 1 : 2];
  const section = number % 3 === 0 ? sections.find(({ draftId }) => draftId === draft?.id) : undefined;
  const place = section
    ? placeKey({ kind: 'section', sectionId: section.id })
    : placeKey({ kind: 'draft', draftId: draft?.id ?? '' });
  const decision = number % 5 < 2 ? (DECISIONS[number % DECISIONS.length] ?? null) : null;
  return [
    Object.assign(new Placement(), pattern.placement, {
      id: newId(),
      commentId: comment.id,
      target: section ? 'section' : 'draft',
      draftId: draft?.id ?? null,
      sectionId: section?.id ?? null,
      place,
      stance: number % 11 < 6 ? 'unclear' : STANCES[number % STANCES.length],
      decision,
      reason: decision !== null && needsReason(decision) ? 'Rammene for forløpet står fast.' : null,
      decidedByName: decision === null ? null : 'Oddny Oppsummerer',
      decidedAt: decision === null ? null : comment.createdAt,
    }),
  ];
}

/** Two of three have a tag; the first tags are the common ones. */
function tagsOf({ tags }: Around, placements: readonly Placement[], body: number): readonly PlacementTag[] {
  return placements.flatMap(({ id: placementId }, index) => {
    const tag = tags[Math.floor(((index * 7 + body) % TAGS) ** 2 / TAGS)];
    return tag && index % 3 !== 0
      ? [Object.assign(new PlacementTag(), { id: newId(), placementId, tagId: tag.id })]
      : [];
  });
}
