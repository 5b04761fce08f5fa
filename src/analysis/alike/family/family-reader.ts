import { Injectable } from '@nestjs/common';
import { Database } from '../../../shared/database/database.js';
import { boundedPage, pageOf, type Page } from '../../../shared/database/paging.js';
import { NotFound } from '../../../shared/errors/domain-error.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { instantFrom } from '../../../shared/time/clock.js';
import { COUNTS } from '../../current-answers.js';
import { SourceTexts } from '../../text/source-texts.js';
import type { AlikeKind } from '../model/fingerprint.js';

/** How many say the same, in how many wordings, and how many bodies they come from. */
export interface FamilyCounts {
  readonly familyId: string;
  readonly kind: AlikeKind;
  readonly texts: number;
  readonly bodies: number;
  readonly wordings: number;
}

/** One of a family: a comment, or a whole file. */
export interface FamilyMember {
  readonly textId: string;
  readonly versionId: string;
  readonly sourceId: string;
  readonly commentId: string | null;
  /** The version of the comment; 0 for a file. */
  readonly commentVersion: number;
  readonly body: string;
  readonly organisationId: string | null;
  readonly submittedAt: string;
  /** The file's name, or the heading of the field. */
  readonly title: string;
  readonly text: string;
}

/** A family as the list shows it: with the text that came first. */
export interface ListedFamily extends FamilyCounts {
  readonly first: FamilyMember;
}

export interface Family extends FamilyCounts {
  readonly first: FamilyMember;
  /** In the order in which the answers came. */
  readonly members: Page<FamilyMember>;
  /** How many of the others were members of the association whose text came first, when it came. */
  readonly underFirst: number;
}

type Stored<T> = { readonly [K in keyof T]: T[K] extends number ? string | number : T[K] };
type StoredMember = Omit<Stored<FamilyMember>, 'text'> & { readonly text: string | null };

const STANDING = `FROM "alike_text" t
  JOIN "response_version" v ON v."id" = t."versionId"
  JOIN "response" r ON r."id" = v."responseId"
  JOIN "invitation" i ON i."id" = v."invitationId"
  JOIN "text_source" s ON s."id" = t."sourceId"
  LEFT JOIN "comment" c ON c."id" = t."commentId"
  WHERE t."consultationId" = $1 AND ${COUNTS}`;

const MEMBER = `t."id" AS "textId", t."familyId", t."versionId", t."sourceId", t."commentId",
  COALESCE(c."version", 0) AS "commentVersion", i."addressedName" AS "body", i."organisationId", v."submittedAt",
  s."title", c."text"`;

const COUNTED = `t."familyId", t."kind", COUNT(*) AS "texts", COUNT(DISTINCT v."invitationId") AS "bodies",
  COUNT(DISTINCT t."digest") AS "wordings"`;

const ARRIVAL = 'v."submittedAt", t."id"';

/** Files are long, and what differs in them is worked out word by word. */
export const MEMBERS_ON_PAGE: Record<AlikeKind, number> = { passage: 50, letter: 10 };

/** Reads the families of a hearing for its pages; a constant number of statements. Whoever asks has been let in. */
@Injectable()
export class FamilyReader {
  constructor(
    private readonly database: Database,
    private readonly texts: SourceTexts,
  ) {}

  /** The families, those of most bodies first. */
  async list(consultationId: string, kind: AlikeKind, asked: string | undefined): Promise<Page<ListedFamily>> {
    const total = await this.countOf(consultationId, kind);
    const page = boundedPage(asked, total, ON_LIST);
    const { reader } = this.database;
    const rows = await reader.query<Stored<FamilyCounts>[]>(
      `SELECT ${COUNTED} ${STANDING} AND t."kind" = $2 AND t."familyId" IS NOT NULL GROUP BY t."familyId", t."kind"
       HAVING COUNT(*) > 1 ORDER BY "bodies" DESC, "texts" DESC, t."familyId"
       LIMIT ${String(ON_LIST)} OFFSET ${String((page - 1) * ON_LIST)}`,
      [consultationId, kind],
    );
    const firsts = await this.firstsOf(
      consultationId,
      rows.map(({ familyId }) => familyId),
    );
    const listed = rows.flatMap((row) => {
      const first = firsts.get(row.familyId);
      return first ? [{ ...countsOf(row), first }] : [];
    });
    return pageOf(listed, total, page, ON_LIST);
  }

  /** How many families there are of a kind. */
  async countOf(consultationId: string, kind: AlikeKind): Promise<number> {
    const [row] = await this.database.reader.query<{ count: string | number }[]>(
      `SELECT COUNT(*) AS "count" FROM (SELECT t."familyId" ${STANDING} AND t."kind" = $2 AND t."familyId" IS NOT NULL
       GROUP BY t."familyId" HAVING COUNT(*) > 1) f`,
      [consultationId, kind],
    );
    return Number(row?.count ?? 0);
  }

  /** A family of the hearing with one page of its members; another, or one that nobody is left in, is `NotFound`. */
  async find(consultationId: string, familyId: string, asked: string | undefined): Promise<Family> {
    const [row] = await this.database.reader.query<Stored<FamilyCounts>[]>(
      `SELECT ${COUNTED} ${STANDING} AND t."familyId" = $2 GROUP BY t."familyId", t."kind"`,
      [consultationId, familyId],
    );
    const first = (await this.firstsOf(consultationId, [familyId])).get(familyId);
    if (!row || !first) throw new NotFound('family');
    const counts = countsOf(row);
    const size = MEMBERS_ON_PAGE[counts.kind];
    const page = boundedPage(asked, counts.texts, size);
    const members = await this.members(consultationId, familyId, { limit: size, offset: (page - 1) * size });
    const underFirst = await this.underFirst(consultationId, familyId, first);
    return { ...counts, first, members: pageOf(members, counts.texts, page, size), underFirst };
  }

  /** Members of a family in the order in which their answers came. */
  async members(
    consultationId: string,
    familyId: string,
    { limit, offset }: { readonly limit: number; readonly offset: number },
  ): Promise<readonly FamilyMember[]> {
    const rows = await this.database.reader.query<StoredMember[]>(
      `SELECT ${MEMBER} ${STANDING} AND t."familyId" = $2 ORDER BY ${ARRIVAL}
       LIMIT ${String(limit)} OFFSET ${String(offset)}`,
      [consultationId, familyId],
    );
    return this.withTexts(rows);
  }

  /** The family of a comment, when others say the same. */
  async ofComment(consultationId: string, commentId: string): Promise<FamilyCounts | null> {
    const [row] = await this.database.reader.query<Stored<FamilyCounts>[]>(
      `SELECT ${COUNTED} ${STANDING} AND t."kind" = 'passage'
       AND t."familyId" = (SELECT "familyId" FROM "alike_text" WHERE "commentId" = $2) GROUP BY t."familyId", t."kind"`,
      [consultationId, commentId],
    );
    const counts = row ? countsOf(row) : null;
    return counts && counts.texts > 1 ? counts : null;
  }

  private async firstsOf(
    consultationId: string,
    familyIds: readonly string[],
  ): Promise<ReadonlyMap<string, FamilyMember>> {
    if (familyIds.length === 0) return new Map();
    const places = familyIds.map((_, index) => `$${String(index + 2)}`).join(', ');
    const rows = await this.database.reader.query<(StoredMember & { readonly familyId: string })[]>(
      `SELECT * FROM (SELECT ${MEMBER}, ROW_NUMBER() OVER (PARTITION BY t."familyId" ORDER BY ${ARRIVAL}) AS "order"
       ${STANDING} AND t."familyId" IN (${places})) f WHERE "order" = 1`,
      [consultationId, ...familyIds],
    );
    const members = await this.withTexts(rows);
    return new Map(rows.flatMap(({ familyId }, index) => (members[index] ? [[familyId, members[index]]] : [])));
  }

  /** The bodies of a family that were members of the one whose text came first, on the day it came: a template of an umbrella. */
  private async underFirst(consultationId: string, familyId: string, first: FamilyMember): Promise<number> {
    const day = CalendarDay.at(instantFrom(first.submittedAt)).toString();
    const [row] = await this.database.reader.query<{ count: string | number }[]>(
      `SELECT COUNT(DISTINCT a."memberId") AS "count" FROM "association" a
       JOIN "consultation" h ON h."hostId" = a."hostId"
       WHERE h."id" = $1 AND a."umbrellaId" = $2 AND a."memberId" IN (SELECT i."organisationId" ${STANDING}
         AND t."familyId" = $3) AND a."validFrom" <= $4 AND (a."validTo" IS NULL OR a."validTo" >= $4)`,
      [consultationId, first.organisationId ?? '', familyId, day],
    );
    return Number(row?.count ?? 0);
  }

  private async withTexts(rows: readonly StoredMember[]): Promise<readonly FamilyMember[]> {
    const files = rows.filter(({ commentId }) => commentId === null).map(({ sourceId }) => sourceId);
    const texts = await this.texts.textsOf(this.database.reader, files);
    return rows.map(({ commentVersion, text, ...row }) => ({
      ...row,
      commentVersion: Number(commentVersion),
      text: text ?? texts.get(row.sourceId) ?? '',
    }));
  }
}

const ON_LIST = 25;

function countsOf({ familyId, kind, texts, bodies, wordings }: Stored<FamilyCounts>): FamilyCounts {
  return { familyId, kind, texts: Number(texts), bodies: Number(bodies), wordings: Number(wordings) };
}
