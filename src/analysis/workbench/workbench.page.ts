import { consultationPath, crumbsTo } from '../../consultation/consultation-crumbs.js';
import { replyKindWords } from '../../response/labels.words.js';
import { formatClock, formatInstant, formatNumber } from '../../shared/language/format.js';
import type { Language } from '../../shared/language/words.js';
import { Page, type Crumb } from '../../shared/web/page.js';
import { analysisNavigation, type AnalysisNavigation } from '../analysis-navigation.js';
import type { CommentCard } from '../comment/comment-card.js';
import { percentOf } from '../queue/share.js';
import { proposalWords } from '../proposal/proposal.words.js';
import { queueWords } from '../queue/reading-queue.words.js';
import { sentencesIn } from '../text/sentences.rules.js';
import type { CardPartsView } from '../card/card-parts.js';
import { cardView, type CardView } from '../view/card-view.js';
import { placementView, type PlacementView, type ViewGround } from '../view/placement-view.js';
import { placementViewWords, setAsideWords } from '../view/view.words.js';
import { originalWords } from './original.words.js';
import { firstWords, letterView, type CardNames, type TextView } from './letter-view.js';
import type { Workbench } from './workbench-reader.js';
import { workbenchKeys, type KeyLine } from './workbench-keys.js';
import { workbenchWords } from './workbench.words.js';

interface ListedCard {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly lead: string;
  readonly isSetAside: boolean;
  readonly setAsideKind: string;
  readonly placements: readonly PlacementView[];
  readonly isUnplaced: boolean;
  readonly isChosen: boolean;
}

interface ChosenCard extends CardView {
  readonly name: string;
  /** Where the comment can be split, by the first words after. */
  readonly sentences: readonly { readonly value: number; readonly text: string }[];
  readonly canBeSplit: boolean;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  /** What a passage that is set aside may be, with the number that is the key to it. */
  readonly asideKinds: readonly (CardView['kinds'][number] & { readonly key: number })[];
}

interface Progress {
  readonly percent: number;
  readonly percentText: string;
  /** To the character: how many remain. */
  readonly characters: string;
  readonly placed: string;
  readonly decided: string;
}

/** The workbench of one answer: its text on the left, its comments on the right. */
export class WorkbenchPage extends Page {
  readonly template = 'pages/analysis/workbench';
  override readonly scripts = ['workbench'];
  override readonly crumbs: readonly Crumb[];
  readonly title: string;
  readonly t;
  readonly w;
  readonly o;
  readonly accept: string;
  readonly back = 'lesing';
  readonly navigation: AnalysisNavigation;
  readonly path: string;
  readonly facts: readonly string[];
  readonly answerHref: string;
  readonly nextHref: string | false;
  readonly mayWork: boolean;
  readonly warning: string | false;
  readonly texts: readonly TextView[];
  readonly hasTexts: boolean;
  readonly hasUnread: boolean;
  /** At least one file can be drawn beside its text. */
  readonly hasOriginal: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly progress: Progress;
  readonly savedText: string;
  readonly cards: readonly ListedCard[];
  readonly hasCards: boolean;
  readonly chosen: ChosenCard | false;
  readonly parts: CardPartsView | false;
  readonly leftBehind: readonly { readonly href: string; readonly lead: string }[];
  readonly hasLeftBehind: boolean;
  readonly tagNames: readonly string[];
  readonly keys: readonly KeyLine[];
  readonly codebookHref: string;

  constructor(
    private readonly language: Language,
    workbench: Workbench,
    selectedId: string | null,
    parts?: CardPartsView,
  ) {
    super();
    const { consultation, version, response } = workbench;
    this.t = workbenchWords[language];
    this.w = placementViewWords[language];
    this.o = originalWords[language];
    this.accept = proposalWords[language].accept;
    this.title = workbench.invitation.addressedName;
    this.path = consultationPath(consultation.id, 'lesing', version.id);
    this.crumbs = [
      ...crumbsTo(consultation, language),
      { href: consultationPath(consultation.id, 'lesing'), text: queueWords[language].title },
    ];
    this.navigation = analysisNavigation(consultation.id, null, language);
    this.facts = this.factsOf(workbench);
    this.answerHref = `${consultationPath(consultation.id, 'svar', response.id)}?versjon=${String(version.number)}`;
    this.nextHref = workbench.nextId !== null && consultationPath(consultation.id, 'lesing', workbench.nextId);
    this.mayWork = workbench.mayWork;
    this.warning = this.warningOf(workbench);
    const names = this.namesOf(workbench.cards);
    this.texts = letterView(workbench, { language, names, selectedId });
    this.hasTexts = this.texts.length > 0;
    this.hasOriginal = this.texts.some(({ original }) => original !== false);
    this.hasUnread = this.texts.some(({ blocks }) => blocks.some(({ unread }) => unread !== false));
    this.canUndo = workbench.undo.canUndo;
    this.canRedo = workbench.undo.canRedo;
    this.progress = this.progressOf(workbench);
    this.savedText =
      workbench.savedAt === null ? this.t.nothingSaved : this.t.saved(formatClock(workbench.savedAt, language));
    const ground = { ...workbench, language, consultationId: consultation.id };
    this.cards = workbench.cards.map((card) => this.listed(ground, card, names, selectedId));
    this.hasCards = this.cards.length > 0;
    this.parts = parts ?? false;
    this.chosen = this.chosenOf(ground, workbench, names, selectedId);
    this.leftBehind = workbench.leftBehind.map(({ id, text }) => ({
      href: consultationPath(consultation.id, 'merknader', id),
      lead: firstWords(text, 160),
    }));
    this.hasLeftBehind = this.leftBehind.length > 0;
    this.tagNames = workbench.codebook.inOrder.filter(({ tag }) => !tag.isRetired).map(({ tag }) => tag.name);
    this.keys = workbenchKeys(language);
    this.codebookHref = consultationPath(consultation.id, 'kodebok');
  }

  private factsOf({ version }: Workbench): string[] {
    const { t } = this;
    return [
      t.version(version.number),
      `${t.received} ${formatInstant(version.submittedAt, this.language)}`,
      replyKindWords[this.language][version.replyKind],
      ...(version.isLate ? [t.late] : []),
      ...(version.onBehalfOf.length > 0 ? [`${t.onBehalfOf} ${version.onBehalfOf.join(', ')}`] : []),
    ];
  }

  private warningOf(workbench: Workbench): string | false {
    if (!workbench.counts) return this.t.replaced;
    return workbench.mayWork ? false : this.t.readOnly;
  }

  private namesOf(cards: readonly CommentCard[]): CardNames {
    return new Map(
      cards.map(({ comment }, index) => {
        const number = index + 1;
        const name = comment.isSetAside ? this.t.setAsideNumber(number) : this.t.commentNumber(number);
        return [comment.id, { number, name, href: `${this.path}?merknad=${comment.id}#m-${comment.id}` }];
      }),
    );
  }

  private progressOf({ texts, cards }: Workbench): Progress {
    const sum = (of: 'characters' | 'inComments' | 'setAside'): number =>
      texts.reduce((total, { source }) => total + source[of], 0);
    const comments = cards.filter(({ comment }) => !comment.isSetAside);
    const placements = comments.flatMap((card) => card.placements);
    const all = sum('characters');
    const rest = all - sum('inComments') - sum('setAside');
    const percent = percentOf(all - rest, all);
    return {
      percent,
      characters: this.charactersOf(rest, all),
      percentText: this.t.percent(percent),
      placed: this.t.placedOf(comments.filter((card) => card.placements.length > 0).length, comments.length),
      decided: this.t.decidedOf(placements.filter(({ placement }) => placement.isDecided).length, placements.length),
    };
  }

  private charactersOf(rest: number, all: number): string {
    const total = formatNumber(all, this.language);
    return rest === 0 ? this.t.allCharacters(total) : this.t.characters(formatNumber(rest, this.language), total);
  }

  private listed(ground: ViewGround, card: CommentCard, names: CardNames, selectedId: string | null): ListedCard {
    const { comment } = card;
    const named = names.get(comment.id);
    return {
      id: comment.id,
      name: named?.name ?? '',
      href: named?.href ?? '',
      lead: firstWords(comment.text, 110),
      isSetAside: comment.isSetAside,
      setAsideKind: comment.setAsideKind === null ? '' : setAsideWords[this.language][comment.setAsideKind],
      placements: card.placements.map((placed) => placementView(ground, placed)),
      isUnplaced: !comment.isSetAside && card.placements.length === 0,
      isChosen: comment.id === selectedId,
    };
  }

  private chosenOf(
    ground: ViewGround,
    workbench: Workbench,
    names: CardNames,
    selectedId: string | null,
  ): ChosenCard | false {
    const card = workbench.cards.find(({ comment }) => comment.id === selectedId);
    if (!card) return false;
    const { text, startOffset, endOffset, sourceId } = card.comment;
    const view = cardView(ground, card);
    const sentences = sentencesIn(text, { start: 0, end: text.length })
      .slice(1)
      .map(({ start, end }) => ({ value: startOffset + start, text: firstWords(text.slice(start, end), 70) }));
    return {
      ...view,
      sourceId,
      start: startOffset,
      end: endOffset,
      asideKinds: view.kinds.map((kind, index) => ({ ...kind, key: index + 1 })),
      name: names.get(card.comment.id)?.name ?? '',
      sentences,
      canBeSplit: sentences.length > 0,
    };
  }
}
