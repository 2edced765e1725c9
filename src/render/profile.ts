/** The page of a profile. */
import type { Profile } from './profile-shape.ts';

export type { FontRole, Profile, Rule, StyleLook, TableLook } from './profile-shape.ts';

export type Orientation = 'portrait' | 'landscape';

/** Twips (1/1440 inch) in a length of millimetres. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** Margins of a page in twips; the landscape page is the portrait one turned left, so its top is the binding side. */
export function pageBox(profile: Profile, orientation: Orientation) {
  const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm } = profile.page;
  const [width, height] = [twips(widthMm), twips(heightMm)];
  const [top, right, bottom, left] = [twips(topMm), twips(rightMm), twips(bottomMm), twips(leftMm)];
  return orientation === 'portrait'
    ? { width, height, top, right, bottom, left }
    : { width: height, height: width, top: left, right: top, bottom: right, left: bottom };
}

/** Width and height of the type area in twips. */
export function typeArea(profile: Profile, orientation: Orientation): { width: number; height: number } {
  const box = pageBox(profile, orientation);
  return { width: box.width - box.left - box.right, height: box.height - box.top - box.bottom };
}
