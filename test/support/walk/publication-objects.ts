import type { TestApp } from '../app.js';
import type { FinishedHearing, HearingPeople } from '../hearing.js';
import { publicPageObjects } from './public-page-objects.js';
import { reviewObjects } from './review-objects.js';
import { summaryTemplateObjects } from './summary-template-objects.js';
import { subscriptionObjects } from './subscription-objects.js';
import type { Objects } from './walk-ground.js';

/** What the addresses of the summary and of published answers name, in a finished hearing. */
export async function publicationObjects(
  test: TestApp,
  people: HearingPeople,
  finished: FinishedHearing,
): Promise<Objects> {
  return {
    ...(await reviewObjects(test, people, finished)),
    ...(await subscriptionObjects(test, finished)),
    ...(await publicPageObjects(test, people, finished)),
    ...(await summaryTemplateObjects(test, people)),
  };
}
