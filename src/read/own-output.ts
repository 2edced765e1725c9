/** What the program itself wrote is no report: its quotations would come back as a second report's. */
import { isOwnPage } from '../text/own-page.ts';
import { findOwnParts, isCustomPart } from '../word/own-parts.ts';
import { isZip, openPackage, PackageError } from '../word/package.ts';
import { applicationPart, isMadeByUs } from '../word/properties.ts';
import { XmlError } from '../word/xml.ts';

/** The head of a page, where it says what made it. */
const headBytes = 1024;

/**
 * A briefing that carries its record (edited, commented or as it was made), a redline, or a page of either; without its record
 * a briefing is known until another program saves it.
 */
export function isOwnOutput(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return isOwnPage(new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)));
  try {
    const parts = openPackage(bytes, (path) => isCustomPart(path) || path === applicationPart);
    return isMadeByUs(parts) || findOwnParts(parts).length > 0;
  } catch (error) {
    // A damaged file is told of where it is read.
    if (error instanceof PackageError || error instanceof XmlError) return false;
    throw error;
  }
}
