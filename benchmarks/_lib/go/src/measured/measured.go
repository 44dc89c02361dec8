// Package measured is what the peers in Go share: the clocks of this process, its memory, and how figures are handed back.
// SPDX-License-Identifier: MIT
package measured

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Clock is a reading of wall time and CPU time.
type Clock struct {
	wall time.Time
	cpu  int64
}

// Start reads the clocks.
func Start() Clock {
	return Clock{time.Now(), cpu()}
}

// Report prints how long each of so many operations took since the start.
func (start Clock) Report(operations int) {
	wall, used, each := time.Since(start.wall).Nanoseconds(), cpu()-start.cpu, float64(operations)
	fmt.Printf("{\"wall_ns\": %f, \"cpu_ns\": %f}\n", float64(wall)/each, float64(used)/each)
}

func cpu() int64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return usage.Utime.Nano() + usage.Stime.Nano()
}

// RSS is the resident memory in bytes.
func RSS() int64 {
	status, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, "VmRSS:") {
			kib, _ := strconv.ParseInt(strings.Fields(line)[1], 10, 64)
			return kib * 1024
		}
	}
	return 0
}
