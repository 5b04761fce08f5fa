import { typedFrom, typedList, typedText } from '../../shared/web/form.js';
import { EmptyPassage } from '../analysis.errors.js';
import { SET_ASIDE_KINDS, type SetAsideKind } from '../comment/comment.entity.js';
import { STANCES, type Stance } from '../placement/placement.entity.js';
import type { Range } from '../text/coverage.rules.js';

const PASSAGE = /^([0-9a-f-]{36}):(\d{1,9}):(\d{1,9})$/;

/** A passage of a text, as the buttons of the workbench send it. */
export interface Passage {
  readonly sourceId: string;
  readonly range: Range;
}

/** What the small forms of the workbench send. Whatever cannot be read is as if it had not been sent. */
export interface DeedForm {
  /** The version that was seen; NaN, which equals none, when it cannot be read. */
  readonly version: number;
  readonly back: string;
  readonly at: number;
  readonly places: readonly string[];
  readonly kind: SetAsideKind | null;
  readonly stance: Stance;
  readonly tag: string;
  readonly tagId: string;
  readonly range: Range;
}

export function deedFormFrom(body: unknown): DeedForm {
  const typed = typedFrom(body);
  const text = (name: string): string => typedText(typed, name);
  return {
    version: numberFrom(text('version')),
    back: text('back'),
    at: numberFrom(text('at')),
    places: typedList(typed, 'place').filter((place) => place !== ''),
    kind: SET_ASIDE_KINDS.find((kind) => kind === text('kind')) ?? null,
    stance: STANCES.find((stance) => stance === text('stance')) ?? 'unclear',
    tag: text('tag'),
    tagId: text('tagId'),
    range: { start: numberFrom(text('start')), end: numberFrom(text('end')) },
  };
}

/** The passage that was chosen: `<source>:<start>:<end>`. Throws `EmptyPassage` when none was. */
export function passageFrom(body: unknown): Passage {
  const [, sourceId, start, end] = PASSAGE.exec(typedText(typedFrom(body), 'passage')) ?? [];
  if (sourceId === undefined) throw new EmptyPassage();
  return { sourceId, range: { start: Number(start), end: Number(end) } };
}

function numberFrom(text: string): number {
  return text === '' ? Number.NaN : Number(text);
}
