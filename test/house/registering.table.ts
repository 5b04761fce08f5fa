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
  // The hearing it goes to is any of the host's; that of another host is refused where moving is tested.
  ofHearing('POST', '/registrering/:responseId/flytting', SUMMARISERS),
  ofHearing('GET', '/svar/:responseId/karantene/:attachmentId', STAFF),
  ofHearing('POST', '/svar/:responseId/karantene/:attachmentId', ADMINISTRATORS),
];
