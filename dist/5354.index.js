export const id = 5354;
export const ids = [5354];
export const modules = {

/***/ 75354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openExisting: () => (/* binding */ openExisting)
});

// EXTERNAL MODULE: ./src/database/node.ts
var database_node = __webpack_require__(77117);
// EXTERNAL MODULE: ./src/errors.ts
var errors = __webpack_require__(83916);
// EXTERNAL MODULE: ./src/replication/engine.ts
var engine = __webpack_require__(24878);
;// CONCATENATED MODULE: ./src/replication/found-mesh.ts


/** The database of a node, read; nothing is changed. @returns undefined where it is no node */
async function readFoundNode(kind, node) {
    const [own] = await node.sql(`select node_name::text as name from ${kind}.local_node join ${kind}.node using (node_id)`);
    if (!own)
        return undefined;
    const received = await node.sql(`select sub_name::text as name, node_name::text as upstream, sub_enabled as enabled, sub_slot_name::text as slot,
            to_json(coalesce(sub_replication_sets, '{}')) as sets
       from ${kind}.subscription join ${kind}.node on node_id = sub_origin order by 1`);
    const slots = await node.sql `
    select slot_name::text as name, plugin::text from pg_replication_slots
     where database = current_database() and slot_type = 'logical' order by 1`;
    const sets = await node.sql(`select set_name::text as name from ${kind}.replication_set
      where replicate_insert and replicate_update and replicate_delete and replicate_truncate order by 1`);
    const served = slots.filter(({ plugin }) => plugin === `${kind}_output`);
    return {
        node,
        name: String(own.name),
        received: received.map((one) => ({
            name: String(one.name),
            upstream: String(one.upstream),
            enabled: one.enabled === true,
            slot: String(one.slot),
            sets: one.sets.map(String),
        })),
        slots: served.map(({ name }) => String(name)),
        otherSlots: slots.filter((one) => !served.includes(one)).map(({ name, plugin }) => `${name} (${plugin})`),
        wholeSets: sets.map(({ name }) => String(name)),
    };
}
/** A mesh of somebody else's, in which tests can work in schemas of their own. */
class FoundMesh {
    nodes;
    carrier;
    /** Links that are not there, or disabled, a line each: nothing would arrive by them. */
    broken;
    constructor(nodes, 
    /** The set that carries what is to be replicated. */
    carrier) {
        this.nodes = nodes;
        this.carrier = carrier;
        this.broken = missingLinks(nodes);
        const insertOnly = 'default_insert_only';
        if (carriedByAll(nodes, insertOnly))
            this.insertOnlySet = insertOnly;
    }
    /**
     * Looks whether what is written in a table of one's own would reach these nodes, and nobody else.
     *
     * @returns the mesh, or everything that stands in the way, a line each
     */
    static of(nodes) {
        const problems = [...sameNames(nodes), ...strangers(nodes)];
        if (problems.length > 0)
            return { problems };
        const [first, ...others] = nodes.map(({ wholeSets }) => wholeSets);
        const common = first.filter((set) => others.every((sets) => sets.includes(set)));
        const carried = common.filter((set) => carriedByAll(nodes, set));
        const carrier = carried.includes(engine/* DEFAULT_SET */.FU) ? engine/* DEFAULT_SET */.FU : carried[0];
        if (carrier === undefined)
            return {
                problems: [
                    'there is no replication set that passes on inserts, updates, deletes and truncates and that every subscription carries',
                ],
            };
        return new FoundMesh(nodes, carrier);
    }
    subscription(subscriber, upstream) {
        const [to, from] = [subscriber, upstream].map(({ name }) => this.named(name));
        const found = to?.received.find((one) => one.upstream === from?.name);
        if (!found)
            throw new errors/* ExpectationFailed */._0(`${subscriber.name} has no subscription to ${upstream.name}`);
        return found.name;
    }
    node(name) {
        return this.nodes.find((one) => one.name === name)?.node.name ?? name;
    }
    set(name) {
        return name === engine/* DEFAULT_SET */.FU ? this.carrier : name;
    }
    named(name) {
        return this.nodes.find(({ node }) => node.name === name);
    }
}
function carriedByAll(nodes, set) {
    const names = nodes.map(({ name }) => name);
    const among = nodes.flatMap(({ received }) => received.filter(({ upstream }) => names.includes(upstream)));
    return among.every(({ sets }) => sets.includes(set));
}
function sameNames(nodes) {
    return nodes.flatMap(({ node, name }, i) => {
        const same = nodes.slice(0, i).find((other) => other.name === name);
        return same ? [`${same.node.name} and ${node.name} are both the node "${name}"`] : [];
    });
}
function missingLinks(nodes) {
    return nodes.flatMap((to) => nodes.flatMap((from) => {
        if (from === to)
            return [];
        const link = to.received.find(({ upstream }) => upstream === from.name);
        if (!link)
            return [
                `${to.node.name} (node "${to.name}") has no subscription to ${from.node.name} (node "${from.name}"): a mesh has one each way between any two of its nodes`,
            ];
        if (!link.enabled)
            return [`${to.node.name}: the subscription "${link.name}" is disabled`];
        return [];
    }));
}
/** Those to whom it would be sent, too, and who would have no table for it. */
function strangers(nodes) {
    return nodes.flatMap((from) => {
        const known = nodes.flatMap(({ received }) => received.filter(({ upstream }) => upstream === from.name).map(({ slot }) => slot));
        return from.slots
            .filter((slot) => !known.includes(slot))
            .map((slot) => `${from.node.name}: the slot "${slot}" belongs to none of these nodes: whoever subscribes there would receive changes of tables that it does not have; name that node, too`);
    });
}

// EXTERNAL MODULE: ./src/replication/mixed-engine.ts
var mixed_engine = __webpack_require__(26036);
// EXTERNAL MODULE: ./src/replication/select.ts + 5 modules
var replication_select = __webpack_require__(71561);
// EXTERNAL MODULE: ./src/replication/stay.ts
var stay = __webpack_require__(68765);
// EXTERNAL MODULE: ./src/runtime/services/cluster-file.ts
var cluster_file = __webpack_require__(58694);
// EXTERNAL MODULE: ./src/runtime/services/given-server.ts + 1 modules
var given_server = __webpack_require__(61926);
;// CONCATENATED MODULE: ./src/runtime/services/standing.ts

const THEIRS = 'the mesh is there already, and is left as it is';
/** Servers of a mesh that is there already: none is started, stopped, or set. */
class StandingServers {
    description;
    facts;
    leave;
    kind = 'services';
    clientBin = undefined;
    pgBin = undefined;
    setsOfServers = 1;
    lacks = {
        skewClock: THEIRS,
        fillVolume: THEIRS,
        standby: THEIRS,
        spare: THEIRS,
        faults: THEIRS,
    };
    /** @param leave takes away what the run has made there */
    constructor(description, facts, leave) {
        this.description = description;
        this.facts = facts;
        this.leave = leave;
    }
    start(name) {
        throw new errors/* ClusterError */.b$(`${name}: cannot be started: ${THEIRS}`);
    }
    async refuses() {
        return undefined;
    }
    hostAddress() {
        throw new errors/* ClusterError */.b$(`no link can be led through this machine: ${THEIRS}`);
    }
}

;// CONCATENATED MODULE: ./src/run/existing-mesh.ts









/**
 * Looks at a mesh that is there already; nothing is changed.
 *
 * @param database the one in which it is a mesh
 * @throws RequestError with everything that stands in the way of tests there
 */
async function openExisting(cluster, database, wanted) {
    (0,cluster_file/* demandNames */.S)(cluster);
    demandOneDatabase(cluster, database);
    const servers = await (0,given_server/* openGiven */.az)(cluster, database);
    const asked = await Promise.all(servers.map((server) => ask(server, database)));
    try {
        demand((await Promise.all(asked.map(problemsOf))).flat());
        const kind = kindOf(asked, wanted, database);
        const found = await foundMesh(asked, kind, database);
        return chosen(asked, kind, found, database);
    }
    finally {
        for (const { node } of asked)
            node.close();
    }
}
function demand(problems) {
    if (problems.length > 0)
        throw new errors/* RequestError */.GI(problems.join('\n'));
}
function demandOneDatabase(cluster, database) {
    demand(cluster.flatMap(({ name, at, database: own }) => own === undefined || own === database
        ? []
        : [`${at}: ${name} names the database "${own}", and --existing "${database}": leave one of them out`]));
}
async function ask(server, database) {
    const node = new database_node/* Node */.bP(server.given.name, server.endpoint, database);
    const rows = await node.sql `
    select extname::text as name, extversion as version from pg_extension where extname in ('spock', 'pglogical')`;
    const extensions = Object.fromEntries(rows.map(({ name, version }) => [name, String(version)]));
    const { versionNumber } = server;
    return { server, node, facts: { versionNumber, extensions, hasOutputPluginLibraries: false } };
}
async function problemsOf({ server: { given, superuser }, node }) {
    const lines = [];
    if (!superuser)
        lines.push(`${given.user} is no superuser there, and only one makes accounts and fills replication sets`);
    const readOnly = await node.value `select current_setting('spock.readonly', true)`;
    if (readOnly !== null && readOnly !== 'off')
        lines.push(`spock.readonly is ${readOnly}: nobody writes there`);
    const { what, database } = await (0,stay/* stayOn */.de)(node);
    if (what === 'at work')
        lines.push(`another run is at work in its database "${database}"`);
    if (what === 'left')
        lines.push(`an earlier run was broken off and has left something in its database "${database}": remove it with ./runner --cluster FILE --clean-up`);
    return lines.map((line) => `${given.at}: ${given.name}: ${line}`);
}
function kindOf(asked, wanted, database) {
    const kinds = ['spock', 'pglogical'].filter((kind) => wanted === 'auto' || wanted === kind);
    const kind = kinds.find((one) => asked.some(({ facts }) => facts.extensions[one] !== undefined));
    const name = kind ?? kinds[0];
    if (name === undefined)
        throw new errors/* RequestError */.GI(`--existing: engine "${wanted}": a mesh of PostgreSQL's own replication takes up a table only with all others that wait for it (REFRESH PUBLICATION), so nothing of a test's own can be added to it; spock and pglogical can`);
    demand(asked.flatMap(({ server: { given }, facts }) => facts.extensions[name] === undefined
        ? [`${given.at}: ${given.name}: the database "${database}" has no extension ${kinds.join(' or ')}`]
        : []));
    return name;
}
async function foundMesh(asked, kind, database) {
    const nodes = [];
    const problems = [];
    for (const { server, node } of asked) {
        const found = await readFoundNode(kind, node);
        if (found)
            nodes.push(found);
        else
            problems.push(`${server.given.at}: ${node.name}: the database "${database}" is no node of ${kind}`);
    }
    demand(problems);
    const mesh = FoundMesh.of(nodes);
    if ('problems' in mesh)
        throw new errors/* RequestError */.GI(mesh.problems.join('\n'));
    return mesh;
}
function chosen(asked, kind, found, database) {
    const releases = new Map();
    for (const one of asked) {
        const key = JSON.stringify(one.facts);
        releases.set(key, [...(releases.get(key) ?? []), one]);
    }
    const alike = [...releases.values()];
    const engine = (0,replication_select/* selectEngines */.u6)(kind, alike.map((all) => ({
        nodes: all.map(({ node }) => node.name),
        facts: all[0].facts,
        where: all.map(({ node }) => node.name).join(', '),
    })), found);
    const nodes = asked.map(({ server }) => adminOf(server, database, engine));
    const existing = { kind, nodes, found, stay: new stay/* Stay */.Mp(nodes, kind) };
    const leave = () => {
        for (const node of nodes)
            node.close();
        return existing.stay.end();
    };
    const [first, ...others] = alike.map((all) => {
        const { facts } = all[0];
        const runtime = new StandingServers(describe(facts, all, database), facts, leave);
        const names = all.map(({ node }) => node.name);
        return { nodes: names, runtime, engine: (0,mixed_engine/* engineOn */.Wt)(engine, { name: names[0] }) };
    });
    const parts = [first, ...others];
    const description = parts.map(({ runtime }) => runtime.description).join('; ');
    return { runtime: new StandingServers(description, first.runtime.facts, leave), engine, parts, existing };
}
function adminOf({ given: { name }, endpoint }, database, engine) {
    return new database_node/* Node */.bP(name, endpoint, database, engine.withoutDdl, stay/* VISITOR */.Ru);
}
function describe({ versionNumber }, all, database) {
    const places = all.map(({ server: { given } }) => `${given.name} at ${given.host}:${given.port}`);
    return `PostgreSQL ${Math.floor(versionNumber / 10_000)}.${versionNumber % 10_000}, the mesh in database "${database}" that is there already (${places.join(', ')})`;
}


/***/ })

};
