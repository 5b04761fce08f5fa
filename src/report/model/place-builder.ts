import type { Stance } from '../../analysis/placement/placement.entity.js';
import type { AnsweringBodies } from '../counting/answering-bodies.js';
import type { CountedBody } from '../counting/counted-body.js';
import type { Voice } from '../counting/opinion.rules.js';
import { opinionsAt, type Opinion } from '../counting/opinions.js';
import { standingOf } from '../counting/standing.js';
import type {
  QuestionTable,
  SummaryCode,
  SummaryPart,
  SummaryPlace,
  SummaryTheme,
  ThemeTotal,
  Written,
} from '../summary.model.js';
import type { ChoiceRow } from './choice-source.js';
import type { Findings } from './findings.js';
import { grouped } from './grouped.js';
import type { PartOutline, PlaceOutline } from './place-outline.js';
import type { PlacementRow } from './placement-source.js';
import type { SummaryMatter } from './summary-matter.js';
import { choiceCounts, optionsOf, questionTable, type AskedAt } from './question-tables.js';

interface PlaceMatter {
  readonly matter: SummaryMatter;
  readonly answering: AnsweringBodies;
  readonly findings: Findings;
  readonly codebook: readonly SummaryCode[];
}

interface SaidOfTheme {
  readonly partKey: string;
  readonly placements: number;
  readonly bodies: readonly CountedBody[];
}

const STATED: readonly string[] = ['supports', 'supportsWithRemarks', 'opposes', 'neutral'] satisfies Stance[];

/** Parts, places and themes with what is said in them, counted in bodies. */
export class PlaceBuilder {
  private readonly choices: ReadonlyMap<string, readonly ChoiceRow[]>;

  constructor(private readonly ground: PlaceMatter) {
    this.choices = grouped(ground.matter.rows.choices, (row) => row.place);
  }

  part({ key, draftId, title, places }: PartOutline): SummaryPart {
    const rows = places.flatMap((place) => this.ground.findings.rowsAt(place.key));
    const opinions = this.opinions(this.voices(rows, key), draftId);
    const standing = standingOf(opinions, this.ground.answering.categories);
    return {
      key,
      draftId,
      title,
      ...this.written(key),
      ...standing,
      bodies: opinions.length - standing.privatePersons,
      places: places.map((place) => this.place(place, draftId)),
    };
  }

  /** The questions that something is chosen in, in their order. */
  questions(): readonly QuestionTable[] {
    const { questions } = this.ground.matter.outline;
    return questions
      .filter((question) => question.kind !== 'freeText')
      .map((question) => questionTable(question, this.askedAt(question), (key, draftId) => this.chosen(key, draftId)));
  }

  /** What is said of each theme in all of the hearing. */
  themeTotals(parts: readonly PartOutline[]): readonly ThemeTotal[] {
    const tagged = parts.map(({ key, draftId, places }) => ({
      partKey: key,
      draftId,
      byTag: taggedWith(places.flatMap((place) => this.ground.findings.rowsAt(place.key))),
    }));
    return this.ground.codebook.flatMap(({ tagId, name }) => {
      const said = tagged.flatMap(({ partKey, draftId, byTag }): SaidOfTheme[] => {
        const rows = byTag.get(tagId);
        if (!rows) return [];
        const bodies = this.opinions(this.voices(rows, null), draftId).map(({ body }) => body);
        return [{ partKey, placements: rows.length, bodies }];
      });
      return said.length === 0 ? [] : [themeTotal(tagId, name, said)];
    });
  }

  private place(outline: PlaceOutline, draftId: string | null): SummaryPlace {
    const rows = this.ground.findings.rowsAt(outline.key);
    const opinions = this.opinions(this.voices(rows, outline.key), draftId);
    return {
      ...outline,
      ...this.written(outline.key),
      ...standingOf(opinions, this.ground.answering.categories),
      choices: outline.kind === 'question' ? this.choicesAt(outline.key, draftId) : [],
      themes: this.themes(outline.key, rows, draftId),
      findings: this.ground.findings.at(outline.key, draftId),
    };
  }

  private themes(place: string, rows: readonly PlacementRow[], draftId: string | null): readonly SummaryTheme[] {
    const byTag = taggedWith(rows);
    return this.ground.codebook.flatMap(({ tagId, name }) => {
      const tagged = byTag.get(tagId);
      return tagged ? [this.theme({ place, tagId, title: name }, tagged, draftId)] : [];
    });
  }

  private theme(
    { place, tagId, title }: { readonly place: string; readonly tagId: string; readonly title: string },
    rows: readonly PlacementRow[],
    draftId: string | null,
  ): SummaryTheme {
    const key = `theme:${tagId}@${place}`;
    // What a body states of a draft as a whole is not said of a theme in it.
    const standing = standingOf(this.opinions(this.voices(rows, null), draftId), this.ground.answering.categories);
    const bodies = Object.values(standing.stanceBodies).flat();
    const placementIds = rows.map(({ placementId }) => placementId);
    return { key, tagId, title, ...this.written(key), ...standing, bodies, placementIds };
  }

  /** What each answer says in the comments, and what it states of the place. */
  private voices(rows: readonly PlacementRow[], place: string | null): readonly Voice[] {
    const said = new Map<string, Set<string>>();
    for (const { versionId, stance } of rows) {
      const ofVersion = said.get(versionId) ?? new Set();
      said.set(versionId, ofVersion);
      if (stance !== 'unclear') ofVersion.add(stance);
    }
    const stated = new Map<string, string>();
    for (const { versionId, choice } of this.statedAt(place)) stated.set(versionId, choice);
    return [...new Set([...said.keys(), ...stated.keys()])].map((versionId) => ({
      versionId,
      stated: stated.get(versionId) ?? null,
      said: [...(said.get(versionId) ?? [])],
    }));
  }

  /** Where bodies themselves say that they stand, which they do of drafts alone. */
  private statedAt(place: string | null): readonly ChoiceRow[] {
    if (!place?.startsWith('draft:')) return [];
    return (this.choices.get(place) ?? []).filter(({ choice }) => STATED.includes(choice));
  }

  private choicesAt(key: string, draftId: string | null): SummaryPlace['choices'] {
    const question = this.ground.matter.outline.questions.find(({ id }) => key.startsWith(`question:${id}`));
    return choiceCounts(this.chosen(key, draftId), question ? optionsOf(question) : []);
  }

  private chosen(key: string, draftId: string | null): readonly Opinion[] {
    const choices = this.choices.get(key) ?? [];
    const voices = choices.map(({ versionId, choice }) => ({ versionId, stated: choice, said: [] }));
    return this.opinions(voices, draftId);
  }

  private askedAt(question: SummaryMatter['outline']['questions'][number]): readonly AskedAt[] {
    const { outline, titles } = this.ground.matter;
    if (question.scope === 'consultation') return [{ draftId: null, title: titles.consultation }];
    return outline.drafts.flatMap(({ draft: { id, title } }) =>
      question.isAskedOfEach(id) || question.draftId === id ? [{ draftId: id, title }] : [],
    );
  }

  private opinions(voices: readonly Voice[], draftId: string | null): readonly Opinion[] {
    return opinionsAt(voices, draftId, this.ground.answering);
  }

  private written(key: string): Written {
    const written = this.ground.matter.texts.get(key);
    return { text: written?.text ?? '', textVersion: written?.version ?? 0 };
  }
}

/** A comment with two tags is under both. */
function taggedWith(rows: readonly PlacementRow[]): ReadonlyMap<string, readonly PlacementRow[]> {
  const tagged = rows.flatMap((row) => row.tags.map(({ tagId }) => ({ tagId, row })));
  const groups = grouped(tagged, ({ tagId }) => tagId);
  return new Map([...groups].map(([tagId, group]) => [tagId, group.map(({ row }) => row)]));
}

function themeTotal(tagId: string, title: string, said: readonly SaidOfTheme[]): ThemeTotal {
  const everybody = new Map(said.flatMap(({ bodies }) => bodies.map((body) => [body.key, body] as const)));
  const countOf = (bodies: Iterable<CountedBody>): number => [...bodies].filter((body) => !body.isPrivatePerson).length;
  const bodies = countOf(everybody.values());
  return {
    tagId,
    title,
    bodies,
    privatePersons: everybody.size - bodies,
    placements: said.reduce((sum, { placements }) => sum + placements, 0),
    parts: said.map(({ partKey, bodies: heard }) => ({ partKey, bodies: countOf(heard) })),
  };
}
