import type { BodyType } from './body-type.js';
import { languageFormOf } from './language-form.js';
import type { ReferenceBody, ReferenceKind } from './reference-body.js';

type Row = readonly [name: string, organisationNumber: string];

const ministries = [
  ['Statsministerens kontor', '972417777'],
  ['Arbeids- og inkluderingsdepartementet', '983887457'],
  ['Barne- og familiedepartementet', '972417793'],
  ['Finansdepartementet', '972417807'],
  ['Forsvarsdepartementet', '972417823'],
  ['Helse- og omsorgsdepartementet', '983887406'],
  ['Justis- og beredskapsdepartementet', '972417831'],
  ['Klima- og miljødepartementet', '972417882'],
  ['Kommunal- og distriktsdepartementet', '972417858'],
  ['Kultur- og likestillingsdepartementet', '972417866'],
  ['Kunnskapsdepartementet', '872417842'],
  ['Landbruks- og matdepartementet', '972417874'],
  ['Nærings- og fiskeridepartementet', '912660680'],
  ['Energidepartementet', '977161630'],
  ['Samferdselsdepartementet', '972417904'],
  ['Utenriksdepartementet', '972417920'],
] as const;

const governors = [
  ['Statsforvalteren i Østfold, Buskerud, Oslo og Akershus', '974761319'],
  ['Statsforvalteren i Innlandet', '974761645'],
  ['Statsforvalteren i Vestfold og Telemark', '974762501'],
  ['Statsforvalteren i Agder', '974762994'],
  ['Statsforvaltaren i Rogaland', '974763230'],
  ['Statsforvaltaren i Vestland', '974760665'],
  ['Statsforvaltaren i Møre og Romsdal', '974764067'],
  ['Statsforvalteren i Trøndelag', '974764350'],
  ['Statsforvalteren i Nordland', '974764687'],
  ['Statsforvalteren i Troms og Finnmark', '967311014'],
] as const;

const countyCouncils = [
  ['Akershus fylkeskommune', '930580783'],
  ['Buskerud fylkeskommune', '930580260'],
  ['Østfold fylkeskommune', '930580694'],
  ['Innlandet fylkeskommune', '920717152'],
  ['Vestfold fylkeskommune', '929882385'],
  ['Telemark fylkeskommune', '929882989'],
  ['Agder fylkeskommune', '921707134'],
  ['Rogaland fylkeskommune', '971045698'],
  ['Vestland fylkeskommune', '821311632'],
  ['Møre og Romsdal fylkeskommune', '944183779'],
  ['Trøndelag fylkeskommune', '817920632'],
  ['Nordland fylkeskommune', '964982953'],
  ['Troms fylkeskommune', '930068128'],
  ['Finnmark fylkeskommune', '830090282'],
] as const;

const agencies = [
  ['Arbeids- og velferdsetaten (NAV)', '889640782'],
  ['Arbeidstilsynet', '974761211'],
  ['Barne-, ungdoms- og familiedirektoratet (Bufdir)', '986128433'],
  ['Barneombudet', '971527765'],
  ['Datatilsynet', '974761467'],
  ['Folkehelseinstituttet', '983744516'],
  ['Helsedirektoratet', '983544622'],
  ['Statens helsetilsyn', '974761394'],
  ['Husbanken', '942114184'],
  ['Integrerings- og mangfoldsdirektoratet (IMDi)', '987879696'],
  ['Likestillings- og diskrimineringsombudet', '988681873'],
  ['Longyearbyen lokalstyre', '984047851'],
  ['Norges forskningsråd', '970141669'],
  ['Samediggi / Sametinget', '974760347'],
  ['Sivilombudet', '974761270'],
  ['Statistisk sentralbyrå', '971526920'],
  ['Utdanningsdirektoratet', '970018131'],
  ['Utlendingsdirektoratet', '974760746'],
] as const;

const universities = [
  ['Universitetet i Oslo', '971035854'],
  ['Universitetet i Bergen', '874789542'],
  ['NTNU', '974767880'],
  ['UiT Norges arktiske universitet', '970422528'],
  ['Universitetet i Stavanger', '971564679'],
  ['Universitetet i Agder', '970546200'],
  ['Universitetet i Sørøst-Norge', '911770709'],
  ['Nord universitet', '970940243'],
  ['Universitetet i Innlandet', '918108467'],
  ['OsloMet – storbyuniversitetet', '997058925'],
  ['Norges miljø- og biovitenskapelige universitet', '969159570'],
  ['Norges handelshøyskole', '974789523'],
  ['Høgskulen på Vestlandet', '917641404'],
  ['Høgskolen i Østfold', '971567376'],
  ['Høgskolen i Molde', '971555483'],
  ['Høgskulen i Volda', '974809672'],
  ['Samisk høgskole', '971519363'],
  ['Politihøgskolen', '974761017'],
  ['VID vitenskapelige høgskole', '915635520'],
  ['MF vitenskapelig høyskole', '917387079'],
  ['Dronning Mauds Minne Høgskole', '971574747'],
  ['NLA Høgskolen', '995189186'],
  ['Lovisenberg diakonale høgskole', '994881078'],
] as const;

function bodies(rows: readonly Row[], kind: ReferenceKind, bodyType?: BodyType): readonly ReferenceBody[] {
  return rows.map(([name, organisationNumber]) => ({
    name,
    kind,
    organisationNumber,
    ...(bodyType && { bodyType }),
    languageForm: languageFormOf(name),
  }));
}

/** The 10 county governors (statsforvaltere; fylkesmenn in older lists), whose offices hold the county doctors. */
export const countyGovernors = bodies(governors, 'countyGovernor', 'Annen offentlig etat');

/** State bodies and county councils other than the county governors. */
export const publicBodies: readonly ReferenceBody[] = [
  ...bodies(ministries, 'ministry', 'Departement'),
  ...bodies(countyCouncils, 'countyCouncil', 'Fylkeskommune'),
  ...bodies(agencies, 'agency', 'Annen offentlig etat'),
  ...bodies(universities, 'university'),
];
