import type { AnsweringBodies } from '../counting/answering-bodies.js';
import type { SummaryRows } from '../summary-source.js';
import type { BodyOutcome, SummaryBody, SummaryFigures } from '../summary.model.js';

/** The figures of the method paragraph: bodies as they stand in the list, and what was made of their answers. */
export function figuresOf(
  bodies: readonly SummaryBody[],
  rows: SummaryRows,
  answering: AnsweringBodies,
): SummaryFigures {
  return { ...ofBodies(bodies), ...ofAnswers(rows, answering), ...ofComments(rows) };
}

type BodyFigure = Exclude<
  keyof SummaryFigures,
  keyof ReturnType<typeof ofAnswers> | keyof ReturnType<typeof ofComments>
>;

function ofBodies(list: readonly SummaryBody[]): Pick<SummaryFigures, BodyFigure> {
  const bodies = list.filter((body) => !body.isPrivatePerson);
  const answered = bodies.filter(hasAnswered);
  const kind = (...outcomes: BodyOutcome[]): number =>
    answered.filter((body) => outcomes.includes(body.outcome)).length;
  const invited = bodies.filter((body) => body.isInvited);
  return {
    invited: invited.length,
    answered: answered.length,
    withRemarks: kind('withRemarks', 'attachmentOnly'),
    withoutRemarks: kind('withoutRemarks'),
    endorses: kind('endorses'),
    answersThrough: kind('answersThrough'),
    declined: kind('declines'),
    standsBehind: kind('standsBehind'),
    attachmentOnly: kind('attachmentOnly'),
    late: answered.filter((body) => body.isLate).length,
    preliminary: answered.filter((body) => body.isPreliminary).length,
    silent: invited.filter((body) => !hasAnswered(body)).length,
    withdrawn: bodies.filter((body) => body.outcome === 'withdrawn').length,
    uninvited: answered.filter((body) => !body.isInvited).length,
    privatePersons: list.filter((body) => body.isPrivatePerson && hasAnswered(body)).length,
  };
}

function ofAnswers(
  { bodies }: SummaryRows,
  answering: AnsweringBodies,
): Pick<SummaryFigures, 'answers' | 'jointAnswers' | 'jointBodies' | 'unlisted'> {
  const versions = bodies.flatMap(({ state, versionId }) => (state === 'submitted' ? (versionId ?? []) : []));
  const named = versions.map((versionId) => answering.behind(versionId).slice(1));
  const others = new Set(named.flat().map(({ key }) => key));
  return {
    answers: versions.length,
    jointAnswers: named.filter((behind) => behind.length > 0).length,
    jointBodies: others.size,
    unlisted: [...others].filter((key) => answering.at(key) === undefined).length,
  };
}

function ofComments({
  placements,
  unplaced,
}: SummaryRows): Pick<SummaryFigures, 'comments' | 'placements' | 'undecided' | 'unplaced'> {
  return {
    comments: new Set(placements.map((row) => row.commentId)).size + unplaced.length,
    placements: placements.length,
    undecided: placements.filter((row) => row.decision === null).length,
    unplaced: unplaced.length,
  };
}

/** A body that has withdrawn its answer is invited still, and has not answered. */
function hasAnswered({ outcome }: SummaryBody): boolean {
  return outcome !== 'silent' && outcome !== 'withdrawn';
}
