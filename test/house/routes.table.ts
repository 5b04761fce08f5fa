import type { Audience } from '../../src/identity/access/access.decorators.js';
import { HOST_ROLES, type HostRole } from '../../src/identity/person/membership.entity.js';
import type { Stage } from '../support/walk/walk-ground.js';

/**
 * Whose an object of a route is: a host's; a host's, in a place that some roles cannot enter at all and are refused at the
 * door; everybody's in the service; or whoever's holds the secret in the address.
 */
export type Ownership = 'host' | 'closed' | 'everybody' | 'secret';

/** A route, whom it is for, and which roles at the host may do what it does. */
export interface RouteRow {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly audience: Audience;
  /** For the signed in: who is let in with an object of their own host. The others are refused. */
  readonly roles: readonly HostRole[];
  readonly objects: Ownership;
  /** What the form or the query must name, and which object of the walk that is. */
  readonly typed: Readonly<Record<string, string>>;
  /** The hearing that the walk comes with: a finished one, or one that is still being written. */
  readonly stage: Stage;
}

type More = Partial<Pick<RouteRow, 'objects' | 'typed' | 'stage'>>;

const STAFF = HOST_ROLES;
const ADVISERS = ['adviser'] as const;
const APPROVERS = ['approver'] as const;
const SUMMARISERS = ['summariser', 'adviser'] as const;
const SENDERS = ['adviser', 'administrator'] as const;

const forEveryone = (method: RouteRow['method'], path: string, more: More = {}): RouteRow =>
  rowOf({ method, path, audience: 'everyone' }, more);
const forLinkHolder = (method: RouteRow['method'], path: string, more: More = {}): RouteRow =>
  rowOf({ method, path: `/svar${path}`, audience: 'linkHolder' }, more);
const forSignedIn = (
  method: RouteRow['method'],
  path: string,
  roles: readonly HostRole[],
  more: More = {},
): RouteRow => ({ ...rowOf({ method, path, audience: 'signedIn' }, more), roles });
const ofHearing = (method: RouteRow['method'], path: string, roles: readonly HostRole[], more: More = {}): RouteRow =>
  forSignedIn(method, `/skrivebord/horinger/:id${path}`, roles, more);
const ofDraft = (method: RouteRow['method'], path: string, roles: readonly HostRole[], more: More = {}): RouteRow =>
  ofHearing(method, path, roles, { stage: 'drafted', ...more });

const ofBody = (method: RouteRow['method'], path: string, roles: readonly HostRole[], more: More = {}): RouteRow =>
  forSignedIn(method, `/register/organisasjoner/:id${path}`, roles, { objects: 'everybody', ...more });

function rowOf(route: Pick<RouteRow, 'method' | 'path' | 'audience'>, more: More): RouteRow {
  return { ...route, roles: [], objects: 'host', typed: {}, stage: 'finished', ...more };
}

const OPEN: readonly RouteRow[] = [
  forEveryone('GET', '/'),
  forEveryone('GET', '/horinger/:id'),
  forEveryone('GET', '/horinger/:id/utkast/:draftId'),
  forEveryone('GET', '/horinger/:id/papirer/:paperId'),
  forEveryone('GET', '/logg-inn'),
  forEveryone('POST', '/logg-inn'),
  forEveryone('POST', '/logg-inn/lenke'),
  forEveryone('GET', '/logg-inn/lenke/:secret', { objects: 'secret' }),
  forEveryone('POST', '/logg-inn/lenke/:secret', { objects: 'secret' }),
  forEveryone('POST', '/logg-ut'),
  forEveryone('POST', '/sprak'),
  forEveryone('GET', '/svar/:secret', { objects: 'secret' }),
  forEveryone('POST', '/svar/:secret', { objects: 'secret' }),
];

const PORTAL: readonly RouteRow[] = [
  forLinkHolder('GET', ''),
  forLinkHolder('GET', '/utfylling', { typed: { utkast: 'utkast/:draftId' } }),
  forLinkHolder('POST', '/utfylling'),
  forLinkHolder('POST', '/utfylling/felt', { typed: { place: 'place' } }),
  forLinkHolder('GET', '/opplasting', { typed: { utkast: 'utkast/:draftId' } }),
  forLinkHolder('POST', '/opplasting'),
  forLinkHolder('GET', '/vedlegg/:id'),
  forLinkHolder('POST', '/vedlegg/:id/fjerning'),
  forLinkHolder('GET', '/uten-merknad'),
  forLinkHolder('POST', '/uten-merknad'),
  forLinkHolder('GET', '/stiller-seg-bak'),
  forLinkHolder('POST', '/stiller-seg-bak'),
  forLinkHolder('GET', '/gjennom-andre'),
  forLinkHolder('POST', '/gjennom-andre'),
  forLinkHolder('POST', '/svartype/fjerning'),
  forLinkHolder('GET', '/kontroll', { typed: { utkast: 'utkast/:draftId' } }),
  forLinkHolder('POST', '/kontroll'),
  forLinkHolder('POST', '/innsending'),
  forLinkHolder('GET', '/kvittering'),
  forLinkHolder('GET', '/tilbaketrekking'),
  forLinkHolder('POST', '/tilbaketrekking'),
];

const DESK: readonly RouteRow[] = [
  forSignedIn('POST', '/vert', STAFF, { typed: { host: 'host' } }),
  forSignedIn('GET', '/postkasse', SENDERS, { objects: 'closed' }),
  forSignedIn('GET', '/postkasse/:id', SENDERS, { objects: 'closed' }),
  forSignedIn('GET', '/postkasse/:id/vedlegg/:number', SENDERS, { objects: 'closed' }),
  forSignedIn('GET', '/skrivebord', STAFF),
  forSignedIn('GET', '/skrivebord/horinger', STAFF),
  forSignedIn('POST', '/skrivebord/horinger', ADVISERS),
  forSignedIn('GET', '/skrivebord/horinger/ny', ADVISERS),
];

const PREPARATION: readonly RouteRow[] = [
  ofHearing('GET', '', STAFF),
  ofDraft('GET', '/rediger', ADVISERS),
  ofDraft('POST', '/rediger', ADVISERS),
  ofDraft('GET', '/avlysning', ADVISERS),
  ofDraft('POST', '/avlysning', ADVISERS),
  ofDraft('GET', '/utkast', STAFF),
  ofDraft('POST', '/utkast', ADVISERS),
  ofDraft('GET', '/utkast/nytt', ADVISERS),
  ofDraft('GET', '/utkast/:draftId', STAFF),
  ofDraft('POST', '/utkast/:draftId', ADVISERS),
  ofDraft('GET', '/utkast/:draftId/fil', STAFF),
  ofDraft('POST', '/utkast/:draftId/utgaver', ADVISERS),
  ofDraft('POST', '/utkast/:draftId/flytting', ADVISERS),
  ofDraft('GET', '/utkast/:draftId/sletting', ADVISERS),
  ofDraft('POST', '/utkast/:draftId/sletting', ADVISERS),
  ofDraft('POST', '/utkast/:draftId/disposisjon', ADVISERS),
  ofDraft('POST', '/utkast/:draftId/disposisjon/forslag', ADVISERS),
  ofDraft('GET', '/sporsmal', STAFF),
  ofDraft('POST', '/sporsmal', ADVISERS),
  ofDraft('GET', '/sporsmal/nytt', ADVISERS),
  ofDraft('GET', '/sporsmal/:questionId', STAFF),
  ofDraft('POST', '/sporsmal/:questionId', ADVISERS),
  ofDraft('POST', '/sporsmal/:questionId/flytting', ADVISERS),
  ofDraft('GET', '/sporsmal/:questionId/sletting', ADVISERS),
  ofDraft('POST', '/sporsmal/:questionId/sletting', ADVISERS),
  ofDraft('POST', '/papirer', ADVISERS),
  ofDraft('GET', '/papirer/:paperId/fil', STAFF),
  ofDraft('POST', '/papirer/:paperId/flytting', ADVISERS),
  ofDraft('POST', '/papirer/:paperId/sletting', ADVISERS),
  ofDraft('GET', '/mottakere', STAFF),
  ofDraft('GET', '/mottakere/liste', STAFF),
  ofDraft('POST', '/mottakere/valg', ADVISERS),
  ofDraft('POST', '/mottakere/instanser', ADVISERS, { typed: { organisation: 'other body' } }),
  ofDraft('POST', '/mottakere/instanser/fjerning', ADVISERS),
  ofDraft('POST', '/mottakere/klargjoring', ADVISERS),
  ofDraft('GET', '/mottakere/lasing', ADVISERS),
  ofDraft('POST', '/mottakere/lasing', ADVISERS),
  ofDraft('POST', '/mottakere/gjenapning', ADVISERS),
  ofDraft('GET', '/mottakere/unntak/ny', ADVISERS, { typed: { mottaker: 'recipient' } }),
  ofDraft('POST', '/mottakere/unntak', ADVISERS, { typed: { key: 'recipient' } }),
  ofDraft('POST', '/mottakere/unntak/:exclusionId/sletting', ADVISERS),
];

const LETTER: readonly RouteRow[] = [
  ofHearing('GET', '/brev', STAFF),
  ofHearing('POST', '/brev', ADVISERS),
  ofHearing('GET', '/brev/forhandsvisning', STAFF, { typed: { mottaker: 'invitation' } }),
  ofHearing('GET', '/brev/forhandsvisning.pdf', STAFF, { typed: { mottaker: 'invitation' } }),
  ofHearing('POST', '/brev/prove', STAFF, { typed: { mottaker: 'invitation' } }),
  ofHearing('GET', '/godkjenning', STAFF),
  ofHearing('POST', '/godkjenning', APPROVERS),
  ofHearing('POST', '/innsending-til-godkjenning', ADVISERS),
  ofHearing('POST', '/retur', APPROVERS),
  ofHearing('GET', '/utsending', STAFF),
  ofHearing('POST', '/utsending', ADVISERS),
  ofHearing('POST', '/utsending/pause', ADVISERS),
  ofHearing('POST', '/utsending/gjenopptakelse', ADVISERS),
  ofHearing('GET', '/utsending/hendelser', STAFF),
];

const ANSWERS: readonly RouteRow[] = [
  ofHearing('GET', '/svar', STAFF),
  ofHearing('GET', '/svar/:responseId', STAFF),
  ofHearing('GET', '/svar/:responseId/vedlegg/:attachmentId', STAFF),
  ofHearing('POST', '/svar/:responseId/registrering', SUMMARISERS),
  ofHearing('GET', '/svar/ny', SUMMARISERS),
  ofHearing('POST', '/svar/ny', SUMMARISERS),
  ofHearing('GET', '/dekning', STAFF),
  ofHearing('GET', '/oppsummering', STAFF),
  ofHearing('POST', '/oppsummering', SUMMARISERS),
  ofHearing('GET', '/oppsummering.docx', STAFF),
  ofHearing('GET', '/oppsummering.xlsx', STAFF),
  ofHearing('POST', '/oppsummering/utgaver', SUMMARISERS),
  ofHearing('GET', '/oppsummering/utgaver/:number/docx', STAFF),
  ofHearing('GET', '/oppsummering/utgaver/:number/xlsx', STAFF),
];

const READING: readonly RouteRow[] = [
  ofHearing('GET', '/lesing', STAFF),
  ofHearing('GET', '/lesing/:versionId', STAFF),
  ofHearing('GET', '/lesing/:versionId/vedlegg/:attachmentId', STAFF),
  ofHearing('POST', '/lesing/:versionId/merknader', SUMMARISERS, { typed: { passage: 'passage' } }),
  ofHearing('POST', '/lesing/:versionId/tilside', SUMMARISERS, { typed: { passage: 'passage' } }),
  ofHearing('POST', '/lesing/:versionId/angring', SUMMARISERS),
  ofHearing('POST', '/lesing/:versionId/ny-lesing', SUMMARISERS),
  ofHearing('GET', '/merknader', STAFF),
  ofHearing('GET', '/merknader/:commentId', STAFF),
  ...['/plasseringer', '/gjentakelse', '/grenser', '/deling', '/sammenslaing', '/tilside', '/opptak', '/fjerning'].map(
    (deed) => ofHearing('POST', `/merknader/:commentId${deed}`, SUMMARISERS),
  ),
  ...['/standpunkt', '/temaer', '/temaer/fjerning', '/vurdering', '/vurdering/fjerning', '/fjerning'].map((deed) =>
    ofHearing('POST', `/plasseringer/:placementId${deed}`, SUMMARISERS),
  ),
  ofHearing('POST', '/vurdering', SUMMARISERS),
  ofHearing('POST', '/vurdering/kontroll', SUMMARISERS),
  ofHearing('POST', '/vurdering/utforing', SUMMARISERS),
  ofHearing('GET', '/kodebok', STAFF),
  ofHearing('POST', '/kodebok', SUMMARISERS),
  ofHearing('GET', '/kodebok/:tagId', STAFF),
  ...['', '/flytting', '/utgang', '/gjeninntak'].map((deed) =>
    ofHearing('POST', `/kodebok/:tagId${deed}`, SUMMARISERS),
  ),
];

const REGISTER: readonly RouteRow[] = [
  forSignedIn('GET', '/register', STAFF),
  ofBody('GET', '', STAFF),
  forSignedIn('GET', '/register/organisasjoner/ny', SENDERS),
  forSignedIn('POST', '/register/organisasjoner', SENDERS),
  ofBody('GET', '/rediger', SENDERS),
  ofBody('POST', '/rediger', SENDERS),
  ofBody('GET', '/deaktivering', SENDERS),
  ofBody('POST', '/deaktivering', SENDERS),
  ofBody('POST', '/aktivering', SENDERS),
  ofBody('GET', '/kontakter', SENDERS),
  ofBody('POST', '/kontakter', SENDERS),
  ofBody('GET', '/plassering', SENDERS),
  ofBody('POST', '/plassering', SENDERS),
  ofBody('GET', '/tilknytninger/ny', SENDERS),
  ofBody('POST', '/tilknytninger', SENDERS, { typed: { other: 'other body' } }),
  ofBody('GET', '/tilknytninger/:associationId/opphor', SENDERS),
  ofBody('POST', '/tilknytninger/:associationId/opphor', SENDERS),
  ofBody('GET', '/sammenslaing', SENDERS),
  ofBody('POST', '/sammenslaing', SENDERS, { typed: { keptId: 'own body', goneId: 'twin' } }),
  forSignedIn('GET', '/register/kategorier', STAFF),
  forSignedIn('POST', '/register/kategorier', SENDERS),
  forSignedIn('GET', '/register/kategorier/:id', SENDERS),
  forSignedIn('POST', '/register/kategorier/:id', SENDERS),
  forSignedIn('POST', '/register/kategorier/:id/flytting', SENDERS),
  forSignedIn('GET', '/register/grupper', STAFF),
  forSignedIn('POST', '/register/grupper', SENDERS),
  forSignedIn('GET', '/register/grupper/ny', SENDERS),
  forSignedIn('GET', '/register/grupper/:id', STAFF),
  forSignedIn('GET', '/register/grupper/:id/rediger', SENDERS),
  forSignedIn('POST', '/register/grupper/:id/rediger', SENDERS),
  forSignedIn('GET', '/register/grupper/:id/medlemmer/ny', SENDERS),
  forSignedIn('POST', '/register/grupper/:id/medlemmer', SENDERS, { typed: { organisation: 'other body' } }),
  forSignedIn('POST', '/register/grupper/:id/medlemmer/fjerning', SENDERS),
  forSignedIn('GET', '/register/import', STAFF),
  forSignedIn('POST', '/register/import', SENDERS),
  forSignedIn('GET', '/register/import/:id', SENDERS),
  forSignedIn('GET', '/register/import/:id/kolonner', SENDERS),
  forSignedIn('POST', '/register/import/:id/kolonner', SENDERS),
  forSignedIn('POST', '/register/import/:id/valg', SENDERS),
  forSignedIn('POST', '/register/import/:id/gjennomforing', SENDERS),
  forSignedIn('GET', '/register/grupper/:id/kontakter', SENDERS),
  forSignedIn('POST', '/register/grupper/:id/kontakter', SENDERS),
  forSignedIn('GET', '/register/grupper/:id/plassering', SENDERS),
  forSignedIn('POST', '/register/grupper/:id/plassering', SENDERS),
];

/** Every route of the service. One that is not here, or is here and nowhere else, fails the house test. */
export const ROUTES: readonly RouteRow[] = [
  ...OPEN,
  ...PORTAL,
  ...DESK,
  ...PREPARATION,
  ...LETTER,
  ...ANSWERS,
  ...READING,
  ...REGISTER,
];
