import { readFileSync } from 'node:fs';
import { type Profile, parseProfile, renderDocx } from '../../src/render/index.ts';

/** A profile that ships with the package. */
export const bundledProfile = (name: string): Profile =>
  parseProfile(readFileSync(`profiles/${name}.yaml`, 'utf8'), `${name}.yaml`).value;

/** Renders with fixed properties. */
export const render = (html: string, profile = bundledProfile('jianbao')) =>
  renderDocx(html, { profile, properties: { title: '测试', date: '2026-01-05' } });
