import { forEveryone, forSignedIn, SENDERS, STAFF, type RouteRow } from './route-row.js';

const AT = '/skrivebord/programmer/:programmeId';
const MILESTONE = `${AT}/milepeler/:milestoneId`;

/** Programmes and their course, at the desk and for everyone. */
export const PROGRAMMES: readonly RouteRow[] = [
  forSignedIn('GET', '/skrivebord/programmer', STAFF),
  forSignedIn('GET', AT, STAFF),
  forSignedIn('POST', AT, SENDERS),
  forSignedIn('POST', `${AT}/milepeler`, SENDERS),
  forSignedIn('GET', MILESTONE, SENDERS),
  forSignedIn('POST', MILESTONE, SENDERS),
  forSignedIn('POST', `${MILESTONE}/fjerning`, SENDERS),
  forSignedIn('POST', `${MILESTONE}/tilbakehenting`, SENDERS),
  forSignedIn('GET', `${AT}/utkast/:draftId`, SENDERS),
  forSignedIn('POST', `${AT}/utkast/:draftId`, SENDERS),
  forEveryone('GET', '/programmer/:programmeId'),
];
