export function timeOf(path: string): number;
export function isBuilt(root: string): boolean;
