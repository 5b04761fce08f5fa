import type { Finding, SummaryModel } from '../summary.model.js';
import { writingPlaces } from '../writing/writing-places.js';

/** A point that bodies are against, and that was not followed. */
export interface OpposedPoint {
  readonly key: string;
  readonly title: string;
  readonly part: string;
  /** The bodies against, each once, also those that stand behind the answer of another. */
  readonly bodies: readonly string[];
  readonly reasons: readonly string[];
}

/**
 * What most bodies oppose and was not followed, most bodies first: for whoever approves, who should know before the bodies
 * ask. By theme where the comments have one, otherwise by place. Private persons are not bodies.
 */
export function mostOpposed(model: Pick<SummaryModel, 'parts'>, most: number): readonly OpposedPoint[] {
  return writingPlaces(model)
    .map(({ key, title, part, place, theme, findings }): OpposedPoint => {
      const against = findings.filter(
        (finding) => isAgainst(finding) && (theme !== null || finding.tagIds.length === 0),
      );
      return {
        key,
        title: theme ? `${place.title}: ${title}` : title,
        part: part.title,
        bodies: [...new Set(against.flatMap(({ bodiesBehind }) => bodiesBehind))],
        reasons: [...new Set(against.flatMap(({ reason }) => (reason === null ? [] : [reason])))],
      };
    })
    .filter(({ bodies }) => bodies.length > 0)
    .sort((left, right) => right.bodies.length - left.bodies.length)
    .slice(0, most);
}

function isAgainst({ stance, decision, isPrivatePerson }: Finding): boolean {
  return stance === 'opposes' && decision === 'notFollowed' && !isPrivatePerson;
}
