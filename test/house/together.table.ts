import { STAFF, SUMMARISERS, ofHearing, type RouteRow } from './route-row.js';

/** The codebook that hearings share, standard texts, memos, and what is done to many comments at once. */
export const TOGETHER: readonly RouteRow[] = [
  ofHearing('POST', '/samlebehandling', SUMMARISERS),
  ofHearing('GET', '/samlebehandling/:runId', STAFF),
  ...['/unntak', '/kontroll', '/utforing', '/stans', '/angring'].map((deed) =>
    ofHearing('POST', `/samlebehandling/:runId${deed}`, SUMMARISERS),
  ),
  ...['/sammenslaing', '/sammenslaing/angring', '/deling'].map((deed) =>
    ofHearing('POST', `/kodebok/:tagId${deed}`, SUMMARISERS),
  ),
  ofHearing('POST', '/felles-kodebok', SUMMARISERS),
  ofHearing('POST', '/felles-kodebok/innhenting', SUMMARISERS, { typed: { codebookId: 'felles-kodebok/:codebookId' } }),
  ofHearing('POST', '/felles-kodebok/fil', SUMMARISERS),
  ofHearing('POST', '/felles-kodebok/:codebookId/utgang', SUMMARISERS),
  ofHearing('GET', '/standardtekster', STAFF),
  ofHearing('POST', '/standardtekster', SUMMARISERS),
  ofHearing('GET', '/standardtekster/:textId', STAFF),
  ...['', '/utgang', '/gjeninntak'].map((deed) => ofHearing('POST', `/standardtekster/:textId${deed}`, SUMMARISERS)),
  ofHearing('POST', '/merknader/:commentId/notat', SUMMARISERS),
  ofHearing('POST', '/plasseringer/:placementId/endring', SUMMARISERS),
];
