import {
  ADMINISTRATORS,
  forLinkHolder,
  forSignedIn,
  ofHearing,
  STAFF,
  SUMMARISERS,
  type RouteRow,
} from './route-row.js';

/** The routes by which a sender confirms an answer, and staff register what came. */
export const REGISTERING: readonly RouteRow[] = [
  forLinkHolder('GET', '/bekreftelse'),
  forLinkHolder('POST', '/bekreftelse'),
  forLinkHolder('POST', '/bekreftelse/ny-kode'),
  forLinkHolder('POST', '/bekreftelse/adresse'),
  forLinkHolder('POST', '/bekreftelse/uten-kode'),
  forSignedIn('GET', '/skrivebord/registrering', STAFF),
  forSignedIn('POST', '/skrivebord/registrering/samlet', STAFF),
  forSignedIn('POST', '/skrivebord/registrering/samlet/utforing', STAFF),
  ofHearing('GET', '/registrering', SUMMARISERS),
  ofHearing('GET', '/registrering/:responseId', SUMMARISERS),
  ofHearing('POST', '/registrering/:responseId/notat', SUMMARISERS),
  ofHearing('POST', '/registrering/:responseId/forhold', SUMMARISERS),
  ofHearing('POST', '/registrering/:responseId/angring', SUMMARISERS),
  ofHearing('GET', '/registrering/:responseId/flytting', SUMMARISERS),
  ofHearing('POST', '/registrering/:responseId/flytting', SUMMARISERS, { typed: { horing: 'horinger/:id' } }),
  ofHearing('GET', '/svar/:responseId/karantene/:attachmentId', STAFF),
  ofHearing('POST', '/svar/:responseId/karantene/:attachmentId', ADMINISTRATORS),
];
