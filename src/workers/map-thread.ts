/** The thread that computes one opinion map: is given votes, answers with the map, ends. */
import { parentPort, workerData } from 'node:worker_threads'
import { type MapInput, opinionMap } from '../core/analysis/opinion-map/map.js'

parentPort!.postMessage(opinionMap(workerData as MapInput))
