import Terminal

package enum Prompt {}
