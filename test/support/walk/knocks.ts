import type { RouteRow } from '../../house/routes.table.js';
import type { Answer, HearingName, Visitor } from './visitor.js';
import { missingLike, type Objects, type WalkGround } from './walk-ground.js';

/** Whose object stands in the address: one's own, another host's, nobody's, or one of another hearing below one's own. */
export type ObjectKind = 'own' | 'foreign' | 'missing' | 'nested';

/** One coming to one route with one set of objects. */
export interface Knock {
  readonly object: ObjectKind;
  readonly path: string;
  /** What the form says, beside its token. */
  readonly typed: Readonly<Record<string, string>>;
}

/** What must come of a knock. */
export type Outcome = 'letIn' | 'signIn' | 'refused' | 'notFound' | 'refusedOrNotFound' | 'gone';

/** Bodies that a form names: what is said of a body is common to all hosts, so that there is no other host's. */
const COMMON = new Set(['other body', 'own body', 'twin']);
const FOREIGN_TO: Record<HearingName, HearingName> = { own: 'foreign', sibling: 'own', foreign: 'own' };
const BESIDE: Record<HearingName, HearingName> = { own: 'sibling', sibling: 'own', foreign: 'own' };

/** Every way in which a visitor comes to a route. */
export function knocksOf(row: RouteRow, visitor: Visitor, { objects }: WalkGround): readonly Knock[] {
  // A member comes to other pages as any link holder does.
  if (visitor.kind === 'member' && !isForMembers(row)) return [];
  const keys = [...(row.path.match(/[^/]+\/:[A-Za-z]+/g) ?? []), ...Object.values(row.typed)];
  const of = (name: HearingName): readonly string[] => valuesOf(keys, objects[name][row.stage]);
  const home = homeOf(row, visitor);
  const own = of(home);
  const another = (name: HearingName): readonly string[] =>
    of(name).map((value, index) => (COMMON.has(keys[index] ?? '') ? (own[index] ?? '') : value));
  const [beside, other] = [another(BESIDE[home]), another(foreignTo(visitor, home))];
  const knock = (object: ObjectKind, values: readonly string[]): Knock => ({ object, ...filled(row, values) });
  return [
    knock('own', own),
    ...(keys.length > 0 && hasForeign(row, visitor) ? [knock('foreign', other)] : []),
    ...own.map((value, index) => knock('missing', own.with(index, missingLike(value)))),
    ...[beside, other].flatMap((values) => nestedIn(own, values)).map((values) => knock('nested', values)),
  ];
}

/** What the table says must come of a knock. */
export function expectedOf(row: RouteRow, visitor: Visitor, { object }: Knock): Outcome {
  if (row.audience === 'signedIn' && visitor.kind !== 'person') return row.method === 'GET' ? 'signIn' : 'refused';
  if (isForMembers(row) && visitor.kind === 'linkHolder') return 'notFound';
  if (row.audience === 'linkHolder' && visitor.kind !== 'linkHolder' && visitor.kind !== 'member') return 'refused';
  if (row.audience === 'addressHolder' && visitor.kind !== 'addressHolder') return 'refused';
  if (object === 'own') return mayDo(row, visitor) ? 'letIn' : 'refused';
  if (row.objects === 'secret') return 'gone';
  if ((object === 'foreign' && row.objects !== 'closed') || mayDo(row, visitor)) return 'notFound';
  return 'refusedOrNotFound';
}

/** True when the answer is what must come of it. */
export function isAsExpected(outcome: Outcome, { status, location }: Answer): boolean {
  const leadsToSignIn = status === 303 && location.startsWith('/logg-inn?');
  switch (outcome) {
    case 'letIn':
      return status < 500 && ![403, 404, 410, 429].includes(status) && !leadsToSignIn;
    case 'signIn':
      return leadsToSignIn;
    case 'refused':
      return status === 403;
    case 'notFound':
      return status === 404;
    case 'refusedOrNotFound':
      return status === 403 || status === 404;
    case 'gone':
      return status === 404 || status === 410;
  }
}

/**
 * True where there is something of another host's to knock at. The page of an association's hearing is for those invited and
 * for its own people, who are no strangers to it.
 */
function hasForeign({ audience, objects }: RouteRow, { home }: Visitor): boolean {
  if (objects === 'everybody' || objects === 'secret') return false;
  return audience !== 'everyone' || home !== 'foreign';
}

/** True for what only the members of an internal hearing have. */
function isForMembers({ audience, stage }: RouteRow): boolean {
  return audience === 'linkHolder' && stage === 'internal';
}

function mayDo(row: RouteRow, { role, home }: Visitor): boolean {
  if (row.audience !== 'signedIn') return true;
  const letIn = home === 'foreign' ? [...row.roles, ...row.atAssociation] : row.roles;
  return role !== null && letIn.includes(role);
}

/** What everyone may see is nobody's in particular: the directorate's hearing is public, that of an association is not. */
function homeOf({ audience, objects }: RouteRow, { home }: Visitor): HearingName {
  return audience === 'everyone' && objects !== 'secret' ? 'own' : home;
}

/** A body's own hearing is all it may see, so that another hearing of the same host is as foreign as any. */
function foreignTo({ kind }: Visitor, home: HearingName): HearingName {
  return kind === 'linkHolder' && home !== 'own' ? BESIDE[home] : FOREIGN_TO[home];
}

function valuesOf(keys: readonly string[], objects: Objects): readonly string[] {
  return keys.map((key) => {
    const value = objects[key];
    if (value === undefined) throw new Error(`The walk has no object for ${key}`);
    return value;
  });
}

function filled(row: RouteRow, values: readonly string[]): Pick<Knock, 'path' | 'typed'> {
  const left = [...values];
  const path = row.path.replace(/:[A-Za-z]+/g, () => left.shift() ?? '');
  const typed = Object.fromEntries(Object.keys(row.typed).map((field, index) => [field, left[index] ?? '']));
  if (row.method === 'POST' || left.length === 0) return { path, typed };
  return { path: `${path}?${new URLSearchParams(typed).toString()}`, typed: {} };
}

/** The first object one's own and what stands below it another hearing's: each alone, and all of them together. */
function nestedIn(own: readonly string[], other: readonly string[]): readonly (readonly string[])[] {
  const [hearing = '', ...below] = own;
  const others = other.slice(1);
  const single = below.map((_value, index) => [hearing, ...below.with(index, others[index] ?? '')]);
  const together = below.length > 1 ? [[hearing, ...others]] : [];
  // Numbers are counted within what they stand below, and say nothing of whose they are.
  return [...single, ...together].filter((values) => values.some((value, index) => value !== own[index]));
}
