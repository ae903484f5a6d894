export const uninstall = {};
