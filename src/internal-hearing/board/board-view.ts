import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Consultation } from '../../consultation/consultation.entity.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { ConsultationReader, type ConsultationOutline } from '../../consultation/consultation-reader.js';
import { Database } from '../../shared/database/database.js';
import { Clock } from '../../shared/time/clock.js';
import { ConsolidationAccess } from '../consolidation/consolidation-access.js';
import { ConsolidationReader } from '../consolidation/consolidation-reader.js';
import { PassageVersion } from '../consolidation/passage-version.entity.js';
import { InternalHearings } from '../internal-hearings.js';
import { OrganReader, type MeetingInView } from '../organ/organ-reader.js';
import { BoardService, type TreatedCase } from './board.service.js';
import { changesBetween, type ItemChange } from './proposal-item.js';

/** What was changed since the proposal, with who did it last and why. */
export interface ExplainedChange extends ItemChange {
  /** The newest text of a passage; null for a choice. */
  readonly version: PassageVersion | null;
}

/** All that the page of a hearing's treatment shows. */
export interface BoardView {
  readonly consultation: Consultation;
  readonly outline: ConsultationOutline;
  readonly cases: readonly TreatedCase[];
  /** Against the newest proposal, in the order of reading. */
  readonly changes: readonly ExplainedChange[];
  readonly meetings: readonly MeetingInView[];
  /** The meeting that was chosen for the internal hearing. */
  readonly chosenMeetingId: string | null;
  /** Comments that nobody has treated in the consolidation. */
  readonly open: number;
  readonly mayWork: boolean;
}

/** Gathers what the page shows; the number of statements does not depend on how much is written. */
@Injectable()
export class BoardViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly access: ConsolidationAccess,
    private readonly hearings: ConsultationReader,
    private readonly consolidation: ConsolidationReader,
    private readonly internals: InternalHearings,
    private readonly organs: OrganReader,
    private readonly board: BoardService,
  ) {}

  async of(person: PersonActor, consultationId: string): Promise<BoardView> {
    const consultation = await this.access.toRead(person, consultationId);
    const cases = await this.board.cases(consultationId);
    const internal = await this.internals.of(consultationId);
    const { total } = await this.consolidation.overview(consultationId);
    return {
      consultation,
      outline: await this.hearings.outline(consultationId),
      cases,
      changes: await this.changesSince(consultationId, cases[0]),
      meetings: await this.meetingsOf(consultation),
      chosenMeetingId: internal?.meetingId ?? null,
      open: total.open,
      mayWork: await this.access.mayWork(person, consultation),
    };
  }

  /** The meetings that the host's organs hold from today on. */
  async meetingsOf({ hostId }: Consultation): Promise<readonly MeetingInView[]> {
    return this.organs.comingMeetings(hostId, this.clock.today());
  }

  private async changesSince(
    consultationId: string,
    newest: TreatedCase | undefined,
  ): Promise<readonly ExplainedChange[]> {
    if (!newest) return [];
    const changes = changesBetween(newest.boardCase.items, await this.board.currentItems(consultationId));
    const passageIds = changes.flatMap(({ key }) => passageIdOf(key) ?? []);
    const versions = await this.database.reader.find(PassageVersion, {
      where: { consultationId, passageId: In(passageIds) },
      order: { at: 'DESC', id: 'DESC' },
    });
    return changes.map((change) => ({
      ...change,
      version:
        versions.find(({ passageId, outcome }) => passageId === passageIdOf(change.key) && outcome !== 'beside') ??
        null,
    }));
  }
}

function passageIdOf(key: string): string | undefined {
  return /^passage:(.*)$/.exec(key)?.[1];
}
