import { STAFF, SUMMARISERS, ofHearing, type RouteRow } from './route-row.js';

/** Sharing out the work on a hearing's comments, talking of them, and coding the same ones twice. */
export const WORK: readonly RouteRow[] = [
  ofHearing('GET', '/arbeid', STAFF),
  ofHearing('POST', '/arbeid/regler', SUMMARISERS),
  ofHearing('POST', '/arbeid/regler/:ruleId/fjerning', SUMMARISERS),
  ofHearing('POST', '/arbeid/fordeling', SUMMARISERS),
  ofHearing('POST', '/arbeid/trinn', SUMMARISERS),
  ofHearing('GET', '/mitt-arbeid', STAFF),
  ofHearing('POST', '/mitt-arbeid/ledig', SUMMARISERS),
  ...['/ansvar', '/ansvar/meg', '/ansvar/fjerning', '/trinn', '/diskusjon', '/diskusjon/sett'].map((deed) =>
    ofHearing('POST', `/merknader/:commentId${deed}`, SUMMARISERS),
  ),
  ofHearing('POST', '/merknader/:commentId/diskusjon/:remarkId/fjerning', SUMMARISERS),
  ofHearing('GET', '/enighet', STAFF),
  ofHearing('POST', '/enighet', SUMMARISERS),
  ofHearing('GET', '/enighet/:sampleId', STAFF),
  ofHearing('GET', '/enighet/:sampleId/koding', STAFF),
  ofHearing('POST', '/enighet/:sampleId/koding', SUMMARISERS),
  ofHearing('POST', '/enighet/:sampleId/ferdig', SUMMARISERS),
];
