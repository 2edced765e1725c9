/** How much table text a profile's pages hold: what a table is composed for. */
import { type Orientation, type Profile, twips, typeArea } from '../profile.ts';

/** Characters of table type across the type area and lines down it, upright and turned; a cell's margins in characters. */
export function tableRoom(profile: Profile) {
  const { size = 10.5, line } = profile.styles.TableCell ?? {};
  const character = size * 20;
  const lineTwips = (typeof line === 'number' ? line : size * 1.3) * 20;
  const roomOf = (orientation: Orientation) => {
    const { width, height } = typeArea(profile, orientation);
    return { characters: width / character, lines: height / lineTwips };
  };
  return {
    portrait: roomOf('portrait'),
    landscape: roomOf('landscape'),
    margin: (twips(profile.tables.comparison.marginMm) * 2) / character,
  };
}
