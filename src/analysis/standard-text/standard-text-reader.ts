import { Injectable } from '@nestjs/common';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Database } from '../../shared/database/database.js';
import { NotFound } from '../../shared/errors/domain-error.js';
import { AnalysisAccess } from '../analysis-access.js';
import { COUNTS } from '../current-answers.js';
import type { Decision } from '../placement/assessment.rules.js';
import type { StandardText } from './standard-text.entity.js';
import { standardTextsOf } from './standard-text.service.js';

/** A reason that was made from a standard text. */
export interface StandardTextUse {
  readonly consultationId: string;
  readonly hearing: string;
  readonly commentId: string;
  readonly text: string;
  readonly body: string;
  readonly decision: Decision;
  readonly reason: string;
}

/** The standard texts of a hearing with how often each is used in it. */
export interface StandardTextsView {
  readonly consultation: Consultation;
  readonly texts: readonly StandardText[];
  /** By the text's id, over all hearings of the host; those that are used nowhere are left out. */
  readonly uses: ReadonlyMap<string, number>;
  readonly mayWork: boolean;
}

/** One standard text with where it is used, the newest first and at most a hundred. */
export interface StandardTextView extends StandardTextsView {
  readonly text: StandardText;
  readonly usedIn: readonly StandardTextUse[];
}

const MOST_SHOWN = 100;
const USED = `FROM "placement" p JOIN "comment" c ON c."id" = p."commentId" AND c."removedAt" IS NULL
  JOIN "response_version" v ON v."id" = c."versionId" JOIN "response" r ON r."id" = v."responseId"`;

/** Reads standard texts with where they are used; the same number of statements for any number. */
@Injectable()
export class StandardTextReader {
  constructor(
    private readonly database: Database,
    private readonly access: AnalysisAccess,
  ) {}

  async all(actor: PersonActor, consultationId: string): Promise<StandardTextsView> {
    const consultation = await this.access.toRead(actor, consultationId);
    const texts = await standardTextsOf(this.database.reader, consultation);
    return {
      consultation,
      texts,
      uses: await this.usesOf(texts),
      mayWork: await this.access.mayWork(actor, consultation),
    };
  }

  /** One text; one that the hearing cannot use is `NotFound`. */
  async one(actor: PersonActor, consultationId: string, textId: string): Promise<StandardTextView> {
    const view = await this.all(actor, consultationId);
    const text = view.texts.find(({ id }) => id === textId);
    if (!text) throw new NotFound('standard text');
    const usedIn = await this.database.reader.query<StandardTextUse[]>(
      `SELECT p."consultationId", h."title" AS "hearing", c."id" AS "commentId", c."text", i."addressedName" AS "body",
         p."decision", p."reason" ${USED} JOIN "invitation" i ON i."id" = v."invitationId"
       JOIN "consultation" h ON h."id" = p."consultationId"
       WHERE p."standardTextKey" = $1 AND ${COUNTS} ORDER BY p."decidedAt" DESC, p."id" LIMIT ${String(MOST_SHOWN)}`,
      [text.key],
    );
    return { ...view, text, usedIn };
  }

  private async usesOf(texts: readonly StandardText[]): Promise<ReadonlyMap<string, number>> {
    if (texts.length === 0) return new Map();
    const places = texts.map((_, index) => `$${String(index + 1)}`).join(', ');
    const rows = await this.database.reader.query<{ key: string; uses: string | number }[]>(
      `SELECT p."standardTextKey" AS "key", COUNT(*) AS "uses" ${USED}
       WHERE p."standardTextKey" IN (${places}) AND ${COUNTS} GROUP BY p."standardTextKey"`,
      texts.map(({ key }) => key),
    );
    return new Map(rows.map(({ key, uses }) => [key.slice('text:'.length), Number(uses)]));
  }
}
