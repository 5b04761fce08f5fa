import {
  ADVISERS,
  SENDERS,
  STAFF,
  SUMMARISERS,
  forLinkHolder,
  forSignedIn,
  ofHearing,
  type RouteRow,
} from './route-row.js';

type Method = RouteRow['method'];
type Roles = RouteRow['roles'];
type More = Parameters<typeof ofHearing>[3];

/** A page of the desk that only an internal hearing has. The walk comes with one; other hearings have no such page. */
export const ofInternal = (method: Method, path: string, roles: Roles, more: More = {}): RouteRow =>
  ofHearing(method, path, roles, { stage: 'internal', ...more });

/** A page below an organ of the host. */
const ofOrgan = (method: Method, path: string, roles: Roles): RouteRow =>
  forSignedIn(method, `/skrivebord/organer/:organId${path}`, roles, { stage: 'internal' });

/** A page of the portal that only the members of an internal hearing have; for every other link it is not found. */
export const forMember = (method: Method, path: string, more: More = {}): RouteRow =>
  forLinkHolder(method, path, { stage: 'internal', ...more });

/** A deed that says at which place of the hearing it is done. */
const AT_PLACE: More = { typed: { sted: 'place' } };

/** The hearing within the hearing: starting it, consolidating its answers, submitting, and following them afterwards. */
export const INTERNAL: readonly RouteRow[] = [
  forLinkHolder('GET', '/intern-horing'),
  forLinkHolder('POST', '/intern-horing/videresending'),
  forLinkHolder('POST', '/intern-horing/videresending/tilbakekalling'),
  forLinkHolder('POST', '/intern-horing/start'),
  forLinkHolder('GET', '/intern-horing/kode'),
  forLinkHolder('POST', '/intern-horing/kode'),
  forLinkHolder('POST', '/intern-horing/kode/ny'),
  ofInternal('GET', '/intern', STAFF),
  ofInternal('POST', '/intern', ADVISERS),
  ofInternal('GET', '/intern/frist', STAFF),
  ...['', '/utsettelse', '/beholdt'].map((deed) => ofInternal('POST', `/intern/frist${deed}`, ADVISERS)),
  forSignedIn('GET', '/skrivebord/organer', STAFF),
  forSignedIn('POST', '/skrivebord/organer', SENDERS),
  ofOrgan('GET', '', STAFF),
  ...['/navn', '/avvikling', '/gjenopptakelse', '/moter'].map((deed) => ofOrgan('POST', deed, SENDERS)),
  ofOrgan('GET', '/moter/:meetingId', SENDERS),
  ofOrgan('POST', '/moter/:meetingId', SENDERS),
  ofOrgan('POST', '/moter/:meetingId/avlysning', SENDERS),
  forLinkHolder('GET', '/utkast/:draftId'),
  forLinkHolder('GET', '/utkast/:draftId/utgaver/:number'),
  forLinkHolder('GET', '/papirer/:paperId'),
  ofInternal('GET', '/spor', STAFF),
  forMember('GET', '/hva-ble-av-innspillet'),
  forMember('GET', '/andres-innspill'),
  forMember('GET', '/andres-innspill/:responseId'),
  forMember('GET', '/andres-innspill/:responseId/vedlegg/:attachmentId'),
  ofInternal('GET', '/sammenstilling', STAFF),
  ofInternal('GET', '/sammenstilling/instans/:invitationId', STAFF),
  ofInternal('GET', '/sammenstilling/avsnitt/:passageId/historikk', STAFF),
  ofInternal('GET', '/sammenstilling/sted', STAFF, AT_PLACE),
  ofInternal('POST', '/sammenstilling/avsnitt/:passageId/felt', SUMMARISERS),
  ...[
    '/valg',
    ...['opptak', 'sammenslaing', 'omskriving', 'saermerknad', 'utelatelse', 'tilbake'].map(
      (deed) => `/innspill/${deed}`,
    ),
    '/avsnitt',
    ...['', '/flytting', '/fjerning', '/gjenoppretting'].map((deed) => `/avsnitt/:passageId${deed}`),
    '/avsnitt/:passageId/sidetekster/:textId/fjerning',
    '/grunnlag/:sourceId/fjerning',
  ].map((deed) => ofInternal('POST', `/sammenstilling${deed}`, SUMMARISERS, AT_PLACE)),
  ofInternal('GET', '/behandling', STAFF),
  ofInternal('POST', '/behandling', SUMMARISERS),
  ofInternal('POST', '/behandling/:caseId/vedtak', SUMMARISERS),
  ...['word', 'pdf', 'protokoll'].map((file) => ofInternal('GET', `/behandling/:caseId/${file}`, STAFF)),
  ofInternal('GET', '/innsending', STAFF),
  ofInternal('POST', '/innsending', ADVISERS),
  ofInternal('GET', '/innsending/kontroll', ADVISERS),
  ofInternal('GET', '/innsending/brev.pdf', ADVISERS),
  ofInternal('GET', '/innsending/:submissionId/brev.pdf', STAFF),
];
