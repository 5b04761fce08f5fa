import { DOMParser, Fragment, Slice, type ParseOptions } from 'prosemirror-model';
import type { EditorProps } from 'prosemirror-view';
import { nodesOf, nodesOfBlocks } from '../document.js';
import { schema } from '../schema.js';
import type { Omission } from './left-out.js';
import { markedTextOfPlain } from './plain-text.js';
import { writableBlocks } from './pasted-block.js';
import { readPasted } from './read-pasted.js';
import { defused } from './style.js';

export { OMISSIONS, type Omission } from './left-out.js';

type Tell = (omissions: readonly Omission[]) => void;

/** How an editor takes what is pasted and dropped. `tell` is told what was left out of it, or nothing. */
export function pasteProps(
  tell: Tell,
): Required<Pick<EditorProps, 'transformPastedHTML' | 'clipboardParser' | 'clipboardTextParser' | 'handlePaste'>> {
  return {
    transformPastedHTML: defused,
    clipboardParser: new PastedParser(tell),
    clipboardTextParser: (text) => {
      tell([]);
      return openSlice(Fragment.from(nodesOf(markedTextOfPlain(text))));
    },
    handlePaste: (_view, { clipboardData }) => {
      const isPictureAlone = clipboardData?.types.every((type) => type === 'Files') === true;
      if (isPictureAlone) tell(['images']);
      return isPictureAlone;
    },
  };
}

/** Reads what other programs put on the clipboard as blocks; what one of our own editors put there is read as it is. */
class PastedParser extends DOMParser {
  constructor(private readonly tell: Tell) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: Node, options?: ParseOptions): Slice {
    if (dom instanceof Element && dom.querySelector('[data-pm-slice]')) return super.parseSlice(dom, options);
    const { blocks, omissions } = readPasted(dom);
    this.tell(omissions);
    return openSlice(Fragment.from(nodesOfBlocks(writableBlocks(blocks))));
  }
}

/** A slice whose first and last paragraphs go on in the text around them. */
function openSlice(content: Fragment): Slice {
  return Slice.maxOpen(content);
}
