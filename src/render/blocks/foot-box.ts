/** A box of text that lies at the foot of the page's type area and that no text flows around. */
import type { XmlComponent } from 'docx';
import { element } from '../components.ts';

const namespaces = {
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
};

/** How an older reader places the box; the height goes with it. */
const placeOfFallback =
  'position:absolute;margin-left:0;margin-top:0;z-index:1;mso-position-horizontal:left;' +
  'mso-position-horizontal-relative:margin;mso-position-vertical:bottom;mso-position-vertical-relative:margin';

export const fallbackStyle = (width: number, height: number): string =>
  `${placeOfFallback};width:${width / 20}pt;height:${height / 20}pt`;

/** English Metric Units in a twip. */
export const emuPerTwip = 635;

/**
 * A drawing that holds blocks. Its height is set with that of the paragraph that holds it; Word makes it higher with
 * its text, upwards from the foot. The namespaces stand in it, for a letterhead whose root does not name them. Readers
 * that do not know such drawings show `copies` of the blocks, in a box of their kind.
 */
export function footBox(
  name: string,
  width: number,
  blocks: readonly XmlComponent[],
  copies: readonly XmlComponent[],
): XmlComponent {
  const size = { cx: width * emuPerTwip, cy: emuPerTwip };
  const shape = element('wps:wsp', {}, [
    element('wps:cNvSpPr', { txBox: 1 }),
    element('wps:spPr', {}, [
      element('a:xfrm', {}, [element('a:off', { x: 0, y: 0 }), element('a:ext', size)]),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      element('a:noFill'),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
    element('wps:txbx', {}, [element('w:txbxContent', {}, blocks)]),
    element('wps:bodyPr', { wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'b' }, [
      element('a:spAutoFit'),
    ]),
  ]);
  const anchor = element(
    'wp:anchor',
    {
      'xmlns:wp': namespaces.wp,
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    [
      element('wp:simplePos', { x: 0, y: 0 }),
      element('wp:positionH', { relativeFrom: 'margin' }, [element('wp:align', {}, ['left'])]),
      element('wp:positionV', { relativeFrom: 'margin' }, [element('wp:align', {}, ['bottom'])]),
      element('wp:extent', size),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:wrapNone'),
      element('wp:docPr', { id: 1, name }),
      element('wp:cNvGraphicFramePr'),
      element('a:graphic', { 'xmlns:a': namespaces.a }, [
        element('a:graphicData', { uri: namespaces.wps }, [shape]),
      ]),
    ],
  );
  return element('mc:AlternateContent', { 'xmlns:mc': namespaces.mc, 'xmlns:wps': namespaces.wps }, [
    element('mc:Choice', { Requires: 'wps' }, [element('w:drawing', {}, [anchor])]),
    element('mc:Fallback', {}, [element('w:pict', {}, [fallback(width, copies)])]),
  ]);
}

const fallback = (width: number, copies: readonly XmlComponent[]): XmlComponent =>
  element('v:rect', { 'xmlns:v': namespaces.v, style: fallbackStyle(width, 1), filled: 'f', stroked: 'f' }, [
    element('v:textbox', { inset: '0,0,0,0' }, [element('w:txbxContent', {}, copies)]),
  ]);
