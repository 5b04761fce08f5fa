import type { TextLine } from './page-text.js';

/** Part of the page's height, from the top and from the bottom, in which headers and footers stand. */
const MARGIN = 0.1;
/** In parts of the type size: what is closer than this to the text of the page belongs to it. */
const GAP = 1.8;
const SAME_PLACE_POINTS = 4;
const FEW_PAGES = 4;

const PAGE_NUMBER = /^[-–—\s|]*\d{1,4}(?:\s*(?:\/|av|of)\s*\d{1,4})?[-–—\s|]*$/i;
const NAMED_PAGE_NUMBER = /\b(?:side|page|s\.)\s*\d{1,4}(?:\s*(?:\/|av|of)\s*\d{1,4})?/gi;

/**
 * Leaves out running headers, footers and page numbers: lines in the margins, apart from the text, that stand in the same
 * place on several pages with the same words. Numbers count as the same only where they are plainly page numbers, so that
 * "Kapittel 1" and "Kapittel 2" at the head of two pages are kept.
 */
export function withoutRepeatedLines(
  lines: readonly TextLine[],
  pageHeights: ReadonlyMap<number, number>,
): readonly TextLine[] {
  const inMargins = marginLines(lines, pageHeights);
  const pagesByPlace = new Map<string, Set<number>>();
  for (const line of inMargins) {
    for (const place of placesOf(line)) {
      pagesByPlace.set(place, (pagesByPlace.get(place) ?? new Set()).add(line.page));
    }
  }
  const enough = pageHeights.size <= FEW_PAGES ? 2 : 3;
  const isRepeated = (line: TextLine): boolean =>
    placesOf(line).some((place) => (pagesByPlace.get(place)?.size ?? 0) >= enough);
  return lines.filter((line) => !inMargins.has(line) || !isRepeated(line));
}

/** The lines of every cluster that stands wholly in a margin. */
function marginLines(lines: readonly TextLine[], pageHeights: ReadonlyMap<number, number>): ReadonlySet<TextLine> {
  const found = new Set<TextLine>();
  for (const cluster of clusters(lines)) {
    const height = pageHeights.get(cluster[0]?.page ?? 0) ?? 0;
    const atTop = cluster.every(({ baseline }) => baseline < height * MARGIN);
    const atBottom = cluster.every(({ baseline }) => baseline > height * (1 - MARGIN));
    if (atTop || atBottom) for (const line of cluster) found.add(line);
  }
  return found;
}

/** Lines that stand close below one another, page by page. */
function clusters(lines: readonly TextLine[]): TextLine[][] {
  const downwards = [...lines].sort((a, b) => a.page - b.page || a.baseline - b.baseline);
  const found: TextLine[][] = [];
  for (const line of downwards) {
    const cluster = found.at(-1);
    const above = cluster?.at(-1);
    const close = above?.page === line.page && line.baseline - above.baseline <= GAP * Math.max(above.size, line.size);
    if (cluster !== undefined && close) cluster.push(line);
    else found.push([line]);
  }
  return found;
}

/** What a line says and where, with page numbers made alike. On the boundary between two places it counts for both. */
function placesOf({ text, baseline }: TextLine): readonly string[] {
  const mark = PAGE_NUMBER.test(text) ? '#' : text.replace(NAMED_PAGE_NUMBER, '#');
  const place = Math.floor(baseline / SAME_PLACE_POINTS);
  return [place, place + 1].map((at) => `${String(at)} ${mark}`);
}
