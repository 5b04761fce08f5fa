import { APPROVERS, STAFF, SUMMARISERS, ofHearing, type RouteRow } from './route-row.js';

const VERSION = '/oppsummering/versjoner/:version';
const OF_PLACE = { typed: { sted: 'place' } };
const OF_VERSION = { atAssociation: ['adviser', 'summariser'] } as const;

/** Writing the summary of a hearing, and having it approved and issued. */
export const SUMMARY: readonly RouteRow[] = [
  ofHearing('GET', '/oppsummering', STAFF),
  ofHearing('GET', '/oppsummering.docx', SUMMARISERS),
  ofHearing('GET', '/oppsummering/instanser', STAFF),
  ofHearing('GET', '/oppsummering/gjenstaar', STAFF),
  ofHearing('GET', '/oppsummering/sted', STAFF, OF_PLACE),
  ofHearing('GET', '/oppsummering/historikk', STAFF, OF_PLACE),
  ofHearing('POST', '/oppsummering/tekst', SUMMARISERS, OF_PLACE),
  ofHearing('POST', '/oppsummering/tekst/henvisning', SUMMARISERS, OF_PLACE),
  ofHearing('POST', '/oppsummering/tekst/henvisning/:number', SUMMARISERS, OF_PLACE),
  ofHearing('POST', '/oppsummering/tekst/:textId/forkasting', SUMMARISERS),
  ofHearing('POST', '/oppsummering/henvisninger', SUMMARISERS),
  ofHearing('POST', '/oppsummering/henvisninger/:number/uttak', SUMMARISERS, {
    typed: { placementId: 'plasseringer/:placementId' },
  }),
  ofHearing('GET', '/oppsummering/forslag', SUMMARISERS),
  ofHearing('POST', '/oppsummering/forslag', SUMMARISERS, OF_PLACE),
  ofHearing('POST', '/oppsummering/forslag/kontroll', SUMMARISERS),
  ofHearing('POST', '/oppsummering/forslag/alle', SUMMARISERS),
  ofHearing('POST', '/oppsummering/tabell', SUMMARISERS, OF_PLACE),
  ofHearing('GET', '/oppsummering/utgivelse', STAFF),
  ofHearing('POST', '/oppsummering/versjoner', SUMMARISERS),
  ofHearing('GET', VERSION, STAFF),
  ofHearing('POST', `${VERSION}/godkjenning`, APPROVERS, OF_VERSION),
  ofHearing('POST', `${VERSION}/retur`, APPROVERS, OF_VERSION),
  ofHearing('POST', `${VERSION}/utgivelse`, SUMMARISERS),
  ofHearing('GET', '/oppsummering/utgaver/:number/filer/:format', STAFF),
  ofHearing('GET', '/oppsummering/sammenligning', STAFF, {
    typed: { fra: 'utgaver/:number', til: 'utgaver/:number' },
  }),
];
