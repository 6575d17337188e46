import { serveShards } from './serve-shards.js'
import { prepareSimulation } from './simulation-shards.js'

serveShards(prepareSimulation)
