import { alikeOn, type AlikeParts } from '../../../../test/support/alike/alike-on.js';
import { analysisOn, type AnalysisParts } from '../../../../test/support/analysis/analysis-on.js';
import { invite, openHearing, type AnsweredHearing } from '../../../../test/support/analysis/answered-hearing.js';
import { eachDatabase } from '../../../../test/support/databases.js';
import { Invitation } from '../../../consultation/invitation/invitation.entity.js';
import { Association } from '../../../register/association/association.entity.js';
import { Organisation } from '../../../register/organisation/organisation.entity.js';
import { placeKey } from '../../../response/place.js';
import { newId } from '../../../shared/database/id.js';
import { CalendarDay } from '../../../shared/time/calendar-day.js';
import { AlikeText } from './alike-text.entity.js';
import { FamilyReader } from './family-reader.js';

const WORDS = 'mener at fristen på ti virkedager er for kort for de minste kommunene, som ofte deler én spesialist.';

eachDatabase('a family whose text came first from an association', (the) => {
  let parts: AnalysisParts;
  let alike: AlikeParts;
  let hearing: AnsweredHearing;

  beforeEach(async () => {
    parts = await analysisOn(the.database, the.clock);
    alike = alikeOn(parts);
    hearing = await openHearing(parts, parts.summariser);
  });

  afterEach(() => {
    parts.remove();
  });

  /** A body of the register says the same as the others; gives its organisation. */
  async function says(name: string): Promise<string> {
    the.clock.advanceSeconds(60);
    const body = await invite(parts, hearing, name);
    const organisationId = newId();
    await the.database.write(async (transaction) => {
      const organisation = transaction.create(Organisation, {
        ...{ id: organisationId, organisationNumber: null, municipalityNumber: null, languageForm: 'nb' },
        ...{ bodyType: null, isActive: true, mergedIntoId: null, createdByHostId: body.hostId, version: 1 },
        createdAt: the.clock.now(),
      });
      organisation.rename(name);
      await transaction.insert(Organisation, organisation);
      await transaction.update(Invitation, { id: body.id }, { organisationId });
    });
    const place = placeKey({ kind: 'draft', draftId: hearing.drafts[0]?.id ?? '' });
    await alike.answer(hearing, body, { typed: [{ place, text: `${name} ${WORDS}` }] });
    return organisationId;
  }

  async function join(umbrellaId: string, memberId: string, from: string, to: string | null): Promise<void> {
    const validTo = to === null ? null : CalendarDay.of(to);
    const days = { validFrom: CalendarDay.of(from), validTo };
    const { hostId } = hearing.consultation;
    await the.database.write((transaction) =>
      transaction.insert(Association, { id: newId(), hostId, umbrellaId, memberId, ...days }),
    );
  }

  test('counts those that were its members on the day it came, not those that had left or had not joined', async () => {
    const umbrella = await says('Legeforeningen');
    const standing = await says('Allmennlegeforeningen');
    const lastDay = await says('Overlegeforeningen');
    const left = await says('Yngre legers forening');
    const later = await says('Avtalespesialistenes forening');
    await join(umbrella, standing, '2018-02-01', null);
    await join(umbrella, lastDay, '2010-01-01', '2018-02-01');
    await join(umbrella, left, '2010-01-01', '2018-01-31');
    await join(umbrella, later, '2018-02-02', null);
    const [text] = await the.database.reader.find(AlikeText, { take: 1 });

    const reader = new FamilyReader(the.database, parts.texts);
    const family = await reader.find(hearing.consultation.id, text?.familyId ?? '', undefined);

    expect(family.texts).toBe(5);
    expect(family.underFirst).toBe(2);
  });
});
