export * from '@napi-rs/canvas'
export function registerFont(path: string, face: { family: string }): void
