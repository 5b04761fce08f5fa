import { consultationPath } from '../../../consultation/consultation-crumbs.js';
import { addressWith } from '../../../shared/web/pager.js';

/** Where the consolidation of an internal hearing stands on the desk, or a page below it. */
export function consolidationPath(consultationId: string, ...below: readonly string[]): string {
  return consultationPath(consultationId, 'sammenstilling', ...below);
}

/** What the workbench is opened at. */
export interface PlaceAddress {
  /** The key of the place; see `Placement.place`. */
  readonly place: string;
  /** Where the next comment goes, as the field `inn` sends it; left out while nothing is chosen. */
  readonly into?: string;
  /** The element to go on from. */
  readonly at?: string;
}

/** The workbench of one place. */
export function placePath(consultationId: string, { place, into, at }: PlaceAddress): string {
  const path = addressWith(consolidationPath(consultationId, 'sted'), { sted: place, inn: into });
  return at === undefined ? path : `${path}#${at}`;
}

/** A passage as the target of what is taken in, as the field `inn` sends it. */
export function intoPassage(passageId: string): string {
  return `avsnitt ${passageId}`;
}

/** A new passage at a place, as the field `inn` sends it. */
export function intoPlace(place: string): string {
  return `sted ${place}`;
}
