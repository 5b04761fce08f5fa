import { Injectable } from '@nestjs/common';
import { Database } from '../../shared/database/database.js';
import { LINE_STATES, type LineState } from '../line/comment-line.entity.js';
import { markOf, namesSought, NONE } from '../line/line-marks.js';
import { StepsService } from '../work/steps.service.js';
import { NOBODY, type CommentQuery } from './comment-query.js';
import { draftOf, placeMark } from './place-filter.js';

/** What a query asks of the lines of a hearing, but for their state: a mark of each group, and the words. */
export interface LineFilter {
  readonly consultationId: string;
  readonly marks: readonly (readonly string[])[];
  /** The states that such lines can be in: what is not placed has no place, tag, stance or decision. */
  readonly states: readonly LineState[];
  /** The one draft that is asked for, with all in it; null when none is. */
  readonly draftId: string | null;
  readonly text: string;
}

/** Says what a query asks for by the marks of lines. */
@Injectable()
export class LineFilters {
  constructor(
    private readonly database: Database,
    private readonly steps: StepsService,
  ) {}

  async of(consultationId: string, query: CommentQuery): Promise<LineFilter> {
    return {
      consultationId,
      marks: [...chosenMarks(consultationId, query), ...(await this.stepMarks(consultationId, query.stepId))],
      states: statesOf(consultationId, query),
      draftId: draftOf(query.place),
      text: query.text,
    };
  }

  /** A comment that nobody has moved stands in the first step without saying so. */
  private async stepMarks(consultationId: string, stepId: string): Promise<readonly (readonly string[])[]> {
    if (stepId === '') return [];
    const [first] = await this.steps.of(consultationId, this.database.reader);
    const ids = first?.id === stepId ? [NONE, stepId] : [stepId];
    return [ids.map((id) => markOf(consultationId, 'step', id))];
  }
}

function statesOf(consultationId: string, { place, tagId, stance, decision }: CommentQuery): readonly LineState[] {
  if (decision !== null) return ['decided'];
  const isOfPlaced = tagId !== '' || stance !== null || placeMark(consultationId, place) !== null;
  return isOfPlaced ? ['undecided', 'decided'] : LINE_STATES;
}

/** The marks of what is chosen outright. */
function chosenMarks(consultationId: string, query: CommentQuery): readonly (readonly string[])[] {
  const place = placeMark(consultationId, query.place);
  const assignee = query.assigneeId === NOBODY ? NONE : query.assigneeId;
  const chosen = [
    ['tag', query.tagId],
    ['stance', query.stance ?? ''],
    ['decision', query.decision ?? ''],
    ['language', query.language ?? ''],
    ['assignee', assignee],
    ['category', query.categoryId],
    ...namesSought(query.body).map((word) => ['name', word] as const),
  ] as const;
  const marks = chosen.flatMap(([facet, value]) => (value === '' ? [] : [markOf(consultationId, facet, value)]));
  return [...marks, ...(place === null ? [] : [place])].map((mark) => [mark]);
}
