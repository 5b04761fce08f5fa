import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { Actor } from '../../identity/access/actor.js';
import { Database, type Transaction } from '../../shared/database/database.js';
import { newId } from '../../shared/database/id.js';
import { ChangedMeanwhile, NotFound } from '../../shared/errors/domain-error.js';
import { Clock } from '../../shared/time/clock.js';
import type { Draft } from '../draft/draft.entity.js';
import { CourseReader, type Course } from './course-reader.js';
import { DraftLineage } from './draft-lineage.entity.js';
import { laterDrafts } from './lineage.rules.js';
import { requireKeeper } from './programme-course.service.js';
import { NotALaterDraft } from './programme.errors.js';
import type { Programme } from './programme.entity.js';

/** What is said to have become of a draft: into which later ones it went, what it was published as, or how it ended; nothing takes back what was said. */
export interface Destiny {
  readonly intoIds: readonly string[];
  /** The name it was published under; empty when it was not. */
  readonly publishedAs: string;
  readonly ending: 'postponed' | 'dropped' | null;
  readonly note: string;
  /** What was said when the form was made, as `saidOf` gives it. */
  readonly seen: string;
}

/** A draft of a programme, with the course it stands in. */
export interface DraftInCourse {
  readonly course: Course;
  readonly draft: Draft;
}

/** Says what became of the drafts of a programme from round to round. */
@Injectable()
export class LineageService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
    private readonly courses: CourseReader,
  ) {}

  /** A draft of the programme, for whoever may say what became of it. Throws `NotFound` and `NotAllowed`. */
  async find(actor: Actor, programmeId: string, draftId: string): Promise<DraftInCourse> {
    const programme = await this.courses.find(actor, programmeId);
    requireKeeper(actor, programme);
    return this.draftIn(await this.courses.courseOf(programme), draftId);
  }

  /** Says it anew; what was said before is ended and kept. Throws `ChangedMeanwhile`, `NotALaterDraft`. */
  async say(actor: Actor, programmeId: string, draftId: string, destiny: Destiny): Promise<void> {
    await this.database.write(async (transaction) => {
      await transaction.query('UPDATE "programme" SET "version" = "version" WHERE "id" = $1', [programmeId]);
      const programme = await this.courses.find(actor, programmeId, transaction);
      requireKeeper(actor, programme);
      const { course, draft } = this.draftIn(await this.courses.courseOf(programme, transaction), draftId);
      if (saidOf(course, draftId) !== destiny.seen) throw new ChangedMeanwhile();
      requireLater(course, draftId, destiny);
      await this.replace(transaction, actor, { programme, draft, course }, destiny);
      const { intoIds, publishedAs, ending } = destiny;
      const deed = { action: 'programme.lineageSaid', changes: { draftId, intoIds, publishedAs, ending } };
      await this.audit.record(transaction, actor, { ...deed, objectType: 'programme', objectId: programmeId });
    });
  }

  private async replace(
    transaction: Transaction,
    actor: Actor,
    { programme, draft, course }: DraftInCourse & { readonly programme: Programme },
    { intoIds, publishedAs, ending, note }: Destiny,
  ): Promise<void> {
    const at = this.clock.now();
    const former = rowsOf(course, draft.id).map(({ id }) => id);
    if (former.length > 0) await transaction.update(DraftLineage, { id: In(former) }, { endedAt: at });
    const said = {
      ...{ programmeId: programme.id, fromDraftId: draft.id, note, createdAt: at, endedAt: null },
      ...{ createdById: actor.id, createdByName: actor.name },
    };
    const rows = [
      ...intoIds.map((toDraftId) => ({ id: newId(), kind: 'into' as const, toDraftId, publishedAs: '', ...said })),
      ...(publishedAs === ''
        ? []
        : [{ id: newId(), kind: 'published' as const, toDraftId: null, publishedAs, ...said }]),
      ...(ending === null ? [] : [{ id: newId(), kind: ending, toDraftId: null, publishedAs: '', ...said }]),
    ];
    if (rows.length > 0) await transaction.insert(DraftLineage, rows);
  }

  private draftIn(course: Course, draftId: string): DraftInCourse {
    const draft = course.rounds.flatMap(({ drafts }) => drafts).find(({ id }) => id === draftId);
    if (!draft) throw new NotFound('draft');
    return { course, draft };
  }
}

/** What is said of a draft now, so that a form knows whether somebody has said something else since. */
export function saidOf(course: Course, draftId: string): string {
  return rowsOf(course, draftId)
    .map(({ id }) => id)
    .join(' ');
}

function rowsOf({ lineage }: Course, draftId: string): readonly DraftLineage[] {
  return lineage.filter(({ fromDraftId }) => fromDraftId === draftId);
}

function requireLater({ rounds }: Course, draftId: string, { intoIds }: Destiny): void {
  const later = new Set(laterDrafts(rounds, draftId).flatMap(({ drafts }) => drafts.map(({ id }) => id)));
  if (intoIds.some((id) => !later.has(id))) throw new NotALaterDraft();
}
