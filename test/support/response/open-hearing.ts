import { ResponseLinkService } from '../../../src/consultation/invitation/response-link.service.js';
import type { LinkActor } from '../../../src/identity/access/actor.js';
import { AnswersInHand } from '../../../src/response/answer-in-hand.js';
import { Response } from '../../../src/response/response.entity.js';
import { ResponseVersion } from '../../../src/response/submission/response-version.entity.js';
import { SubmissionService, toBeSentOf, type Submitted } from '../../../src/response/submission/submission.service.js';
import { parseBase } from '../../../src/response/typing/typed-value.js';
import { TypingService } from '../../../src/response/typing/typing.service.js';
import { newId } from '../../../src/shared/database/id.js';
import { addCast, type Cast } from '../../people/cast.js';
import type { TestApp } from '../app.js';
import {
  addRegister,
  approveHearing,
  directoratePeople,
  openHearing,
  prepareHearing,
  type HearingPeople,
  type Invited,
  type PreparedHearing,
} from '../hearing.js';
import { PageClient } from '../page-client.js';

/** An open hearing with four invited: a municipality, two organisations, and a group without members. */
export interface OpenHearing extends PreparedHearing {
  readonly cast: Cast;
  readonly people: HearingPeople;
}

export async function openedHearing(test: TestApp, title = 'Pakkeforløp for kreft'): Promise<OpenHearing> {
  const cast = await addCast(test);
  const people = await directoratePeople(test, cast);
  const register = await addRegister(test, people.adviser);
  const prepared = await prepareHearing(test, people, { title, register });
  await approveHearing(test, people, prepared);
  await openHearing(test, people, prepared);
  return { ...prepared, cast, people };
}

/** One of those who were invited, in the order of the list. */
export function invitedAt(hearing: PreparedHearing, index: number): Invited {
  const invited = hearing.invited[index];
  if (!invited) throw new Error(`Nobody is invited as number ${index}`);
  return invited;
}

/** The holder of a body's link. */
export async function holderOf(test: TestApp, { linkId }: Invited): Promise<LinkActor> {
  const link = await test.app.get(ResponseLinkService, { strict: false }).find(linkId);
  if (!link) throw new Error('The link does not work');
  return link;
}

/** A browser in which a body has opened its link. */
export async function opened(test: TestApp, { secret }: Invited): Promise<PageClient> {
  const client = new PageClient(test.server);
  await client.get(`/svar/${secret}`);
  await client.press('Åpne svarsiden');
  return client;
}

/** Types a text at a place, over what stands there. */
export async function type(test: TestApp, link: LinkActor, place: string, text: string): Promise<void> {
  const base = parseBase('');
  await test.app.get(TypingService, { strict: false }).save(link, null, [{ place, text, choice: null, base }]);
}

/** Submits what stands in an answer, as somebody who has just seen it. */
export async function submit(test: TestApp, link: LinkActor, formKey = newId()): Promise<Submitted> {
  const inHand = await test.app.get(AnswersInHand, { strict: false }).find(link, null);
  const { seen } = toBeSentOf(inHand, inHand.response, inHand.content);
  const about = {
    senderName: 'Siri Svarer',
    senderEmail: 'siri@svarer.example',
    onBehalfOf: [],
    adoptedOn: null,
    isPreliminary: false,
    followUpOn: null,
  };
  return test.app.get(SubmissionService, { strict: false }).submit(link, null, { about, seen, formKey });
}

/** The answers of a body, and their versions, first things first. */
export async function answersFrom(
  test: TestApp,
  { invitationId }: Invited,
): Promise<{ readonly responses: readonly Response[]; readonly versions: readonly ResponseVersion[] }> {
  const { reader } = test.database;
  return {
    responses: await reader.find(Response, { where: { invitationId }, order: { ordinal: 'ASC' } }),
    versions: await reader.find(ResponseVersion, {
      where: { invitationId },
      order: { submittedAt: 'ASC', number: 'ASC' },
    }),
  };
}
