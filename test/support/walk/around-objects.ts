import { InquiryAsking } from '../../../src/consultation/inquiry/inquiry-asking.service.js';
import { Invitation } from '../../../src/consultation/invitation/invitation.entity.js';
import { ExtensionRequest } from '../../../src/response/extension-request/extension-request.entity.js';
import { BodyLinks } from '../../../src/response/finding-back/body-links.service.js';
import { newId } from '../../../src/shared/database/id.js';
import { CalendarDay } from '../../../src/shared/time/calendar-day.js';
import type { TestApp } from '../app.js';
import type { FinishedHearing } from '../hearing.js';
import { holderOf, invitedAt } from '../response/open-hearing.js';
import type { Objects } from './walk-ground.js';

/** What stands around the answers of a finished hearing: a question, a wish, and the links of an address that is asked in it alone. */
export async function aroundObjects(test: TestApp, hearing: FinishedHearing): Promise<Objects> {
  const link = await holderOf(test, invitedAt(hearing, 0));
  const email = `post-${hearing.id}@instans.example`;
  await test.database.write((transaction) => transaction.update(Invitation, { id: link.invitationId }, { email }));
  const asking = test.app.get(InquiryAsking, { strict: false });
  const asked = {
    name: 'Siri Svarer',
    email: 'siri@svarer.example',
    text: 'Gjelder det barn?',
    languageForm: 'nb',
  } as const;
  const inquiry = await asking.askByLink(link, asked);
  return {
    'innkomne-sporsmal/:inquiryId': inquiry.id,
    'fristonsker/:requestId': await wishOf(test, hearing),
    'vare-horinger/:invitationId': link.invitationId,
    ...(await linksOf(test, email)),
  };
}

/** A wish that has waited since the hearing was open. */
async function wishOf(test: TestApp, hearing: FinishedHearing): Promise<string> {
  const { id: linkId, invitationId, consultationId, hostId } = await holderOf(test, invitedAt(hearing, 1));
  const id = newId();
  await test.database.write((transaction) =>
    transaction.insert(ExtensionRequest, {
      ...{ id, consultationId, hostId, invitationId, linkId },
      askedByName: 'Siri Svarer',
      askedByEmail: 'siri@svarer.example',
      wantedOn: CalendarDay.of('2030-05-15'),
      reason: 'Formannskapet behandler saken.',
      state: 'open',
      askedAt: test.clock.now(),
    }),
  );
  return id;
}

async function linksOf(test: TestApp, email: string): Promise<Objects> {
  const links = test.app.get(BodyLinks, { strict: false });
  const { id } = await test.database.write((transaction) => links.pageLinkOf(transaction, email));
  await links.renewCalendar({ linkId: id, email });
  const calendar = (await links.calendarOf({ linkId: id, email })) ?? '';
  return {
    'inngang/:secret': (await links.addressOf(id)).split('/').at(-1) ?? '',
    'kalender/:secret': calendar.split('/').at(-1)?.replace('.ics', '') ?? '',
  };
}
